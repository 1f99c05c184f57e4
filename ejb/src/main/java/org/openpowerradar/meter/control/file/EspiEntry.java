package org.openpowerradar.meter.control.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpowerradar.meter.control.file.EspiFeed.Reading;

/** One entry of an ESPI feed: its links, its title, the numbers of its content, its readings. */
final class EspiEntry {
  private static final Set<String> CONTENTS =
      Set.of("UsagePoint", "LocalTimeParameters", "MeterReading", "ReadingType", "IntervalBlock");
  private static final Set<String> NUMBERS =
      Set.of(
          "kind",
          "tzOffset",
          "uom",
          "powerOfTenMultiplier",
          "flowDirection",
          "accumulationBehaviour");
  private static final String READING = "IntervalReading";

  private final XMLStreamReader xml;
  private final Runnable onReading;
  private final Map<String, String> links = new HashMap<>();
  private final List<String> related = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private final long row;
  private String title = "";
  private String content = "";

  EspiEntry(XMLStreamReader xml, Runnable onReading) {
    this.xml = xml;
    this.onReading = onReading;
    this.row = xml.getLocation().getLineNumber();
  }

  EspiEntry read() throws XMLStreamException {
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("entry"))) {
      if (xml.isStartElement()) {
        element(xml.getLocalName());
      }
    }
    return this;
  }

  private void element(String name) throws XMLStreamException {
    if (name.equals("link")) {
      link();
    } else if (name.equals("title") && title.isEmpty()) {
      title = xml.getElementText().strip();
    } else if (name.equals(READING)) {
      onReading.run();
      readings.add(reading());
    } else if (CONTENTS.contains(name)) {
      content = name;
    } else if (NUMBERS.contains(name) && !numbers.containsKey(name)) {
      numbers.put(name, (int) whole(xml.getElementText()));
    }
  }

  private void link() {
    String address = String.valueOf(xml.getAttributeValue(null, "href"));
    String relation = String.valueOf(xml.getAttributeValue(null, "rel"));
    if (relation.equals("related")) {
      related.add(address);
    } else {
      links.putIfAbsent(relation, address);
    }
  }

  private Reading reading() throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    Map<String, Long> values = new HashMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(READING))) {
      if (xml.isStartElement()
          && Set.of("start", "duration", "value").contains(xml.getLocalName())) {
        values.put(xml.getLocalName(), whole(xml.getElementText()));
      }
    }
    if (values.size() < 3) {
      throw new XMLStreamException("a reading needs start, duration and value", xml.getLocation());
    }
    return new Reading(values.get("start"), values.get("duration"), values.get("value"), line);
  }

  private long whole(String text) throws XMLStreamException {
    String digits = text.strip();
    if (!digits.matches("[+-]?[0-9]{1,15}")) {
      throw new XMLStreamException(
          "'" + FileClock.cut(digits) + "' is no whole number", xml.getLocation());
    }
    return Long.parseLong(digits);
  }

  long row() {
    return row;
  }

  String content() {
    return content;
  }

  String title() {
    return title;
  }

  String self() {
    return links.getOrDefault("self", "");
  }

  String up() {
    return links.getOrDefault("up", "");
  }

  List<String> related() {
    return related;
  }

  List<Reading> readings() {
    return readings;
  }

  int number(String name, int absent) {
    return numbers.getOrDefault(name, absent);
  }
}

package org.openpowerradar.meter.control.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/**
 * What stands in an ESPI feed: entries that point at each other by links. A block of readings
 * belongs to a meter reading, which points at its reading type; the order of entries is free.
 */
final class EspiFeed {
  private final Map<String, Type> types = new HashMap<>();
  private final Map<String, EspiEntry> meterReadings = new LinkedHashMap<>();
  private final Map<String, List<Reading>> readings = new LinkedHashMap<>();
  private final Map<String, Long> blockRows = new HashMap<>();
  private String usagePoint = "";
  private int service;
  private Integer zoneOffset;
  private Instant first;
  private long count;

  /** One interval [s] as the feed has it, with its line. */
  record Reading(long start, long seconds, long value, long row) {}

  /** A reading type; codes as in ESPI, -1 where there is none. */
  record Type(int uom, int powerOfTen, int flow, int behaviour, long row) {

    /** Unit of the codes that are understood; else null. */
    ValueUnit unit() {
      return switch (uom) {
        case 38 -> ValueUnit.W;
        case 42 -> ValueUnit.M3;
        case 72 -> ValueUnit.WH;
        default -> null;
      };
    }
  }

  /** All readings of one meter reading. */
  record Block(String name, int service, Type type, List<Reading> readings) {}

  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("entry")) {
        take(new EspiEntry(xml, this::counted).read());
      }
    }
  }

  private void counted() {
    Limits.requireValues(++count);
  }

  private void take(EspiEntry entry) {
    switch (entry.content()) {
      case "UsagePoint" -> {
        usagePoint = entry.title();
        service = entry.number("kind", 0);
      }
      case "LocalTimeParameters" -> zoneOffset = entry.number("tzOffset", 0);
      case "MeterReading" -> meterReadings.put(entry.self(), entry);
      case "ReadingType" ->
          types.put(
              entry.self(),
              new Type(
                  entry.number("uom", -1),
                  entry.number("powerOfTenMultiplier", 0),
                  entry.number("flowDirection", -1),
                  entry.number("accumulationBehaviour", -1),
                  entry.row()));
      case "IntervalBlock" -> block(entry);
      default -> {
        // Summaries and the like hold no readings.
      }
    }
  }

  private void block(EspiEntry entry) {
    readings.computeIfAbsent(entry.up(), each -> new ArrayList<>()).addAll(entry.readings());
    blockRows.putIfAbsent(entry.up(), entry.row());
    if (first == null && !entry.readings().isEmpty()) {
      first = Instant.ofEpochSecond(entry.readings().get(0).start());
    }
  }

  /** Offset of the tag from UTC without summer time [s]; null: the feed has none. */
  Integer zoneOffset() {
    return zoneOffset;
  }

  /** Start of the first reading; null: there is none. */
  Instant first() {
    return first;
  }

  /** Readings joined with what they are; those that belong to nothing are in the findings. */
  List<Block> blocks(Findings findings) {
    List<Block> blocks = new ArrayList<>();
    readings.forEach(
        (address, values) -> {
          EspiEntry reading = owner(address);
          Type type = reading == null ? null : type(reading);
          if (type == null) {
            findings.add(FindingCode.BLOCK_WITHOUT_TYPE, blockRows.get(address), address);
          } else {
            blocks.add(new Block(name(reading, type), service, type, values));
          }
        });
    return blocks;
  }

  private EspiEntry owner(String address) {
    return meterReadings.values().stream()
        .filter(each -> each.related().contains(address) || address.equals(each.self()))
        .findFirst()
        .orElse(null);
  }

  private Type type(EspiEntry reading) {
    return reading.related().stream()
        .map(types::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String name(EspiEntry reading, Type type) {
    String base = usagePoint.isEmpty() ? reading.title() : usagePoint;
    String way = type.flow() == 19 ? "received" : "delivered";
    String name = (base.isEmpty() ? "Meter" : base) + " " + way;
    boolean isUnique =
        meterReadings.values().stream()
                .map(this::type)
                .filter(each -> each != null && each.flow() == type.flow())
                .count()
            < 2;
    String full = isUnique ? name : name + " " + tail(reading.self());
    return full.length() <= Limits.NAME ? full : full.substring(0, Limits.NAME);
  }

  private static String tail(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }
}

package org.openpowerradar.reading.control.chunk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.control.TimeSpan;
import org.openpowerradar.reading.control.journal.JournalContents;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.SpansBuilder;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/**
 * What one account has of some sensors: the journal as it was read first, and chunks as they are
 * read then.
 */
public final class AccountView {
  private final long account;
  private final StoredReadings stored;
  private final JournalContents tail;
  private final TreeSet<Long> openHours = new TreeSet<>();
  private final Map<SensorKey, StreamId> streams;
  private final Map<StreamId, Map<Long, Long>> bridges;

  private final Map<Long, Map<StreamId, List<Long>>> ends = new HashMap<>();
  private final Map<Heard, Spans> listening = new HashMap<>();

  /** Who listened, each since when, and over which hours: many sensors share it. */
  private record Heard(Map<Long, Long> bridges, long firstHour, long endHour) {}

  AccountView(long account, StoredReadings stored, List<JournalRow> messages) {
    this.account = account;
    this.stored = stored;
    tail = JournalContents.of(messages);
    for (JournalRow message : messages) {
      TimeSpan span = TimeSpan.of(message.data(), message.received());
      for (long hour = Hours.of(span.oldest()) - 1; hour <= Hours.of(span.newest()) + 1; hour++) {
        openHours.add(hour);
      }
    }
    streams = new HashMap<>();
    bridges = new HashMap<>();
  }

  AccountView find(Collection<SensorSerial> sensors) {
    streams.putAll(stored.streams().find(sensors.stream().map(this::key).toList()));
    bridges.putAll(stored.streams().bridges(streams.values()));
    return this;
  }

  /** The stream of a sensor; empty while nothing of it was compacted. */
  public Optional<StreamId> stream(SensorSerial sensor) {
    return Optional.ofNullable(streams.get(key(sensor)));
  }

  /**
   * Hours of which the journal tells something that may not be summed yet, their neighbours, and
   * what belongs together by a sensor's counter.
   */
  public SortedSet<Long> openHours(SensorSerial sensor) {
    TreeSet<Long> hours = new TreeSet<>(openHours);
    for (long hour : openHours) {
      if (!openHours.contains(hour - 1)) {
        Long before = counted(sensor, hour - CounterHours.REACH).lower(hour);
        addAll(hours, before == null ? hour : before, hour);
      }
      if (!openHours.contains(hour + 1)) {
        Long after = counted(sensor, hour + 1).higher(hour);
        addAll(hours, hour, after == null ? hour : after + 1);
      }
    }
    return hours;
  }

  private static void addAll(TreeSet<Long> hours, long first, long end) {
    LongStream.range(first, end).forEach(hours::add);
  }

  /** Hours with counters of a sensor, as many as a counter reaches; one query for all sensors. */
  private TreeSet<Long> counted(SensorSerial sensor, long from) {
    long to = from + CounterHours.REACH;
    TreeSet<Long> hours = new TreeSet<>();
    Readings journalled = tail.readings(key(sensor), Channel.COUNTER_RAW_SUM);
    Readings near = journalled.between(Hours.start(from), Hours.start(to));
    for (int i = 0; i < near.size(); i++) {
      hours.add(Hours.of(near.millis(i)));
    }
    StreamId stream = streams.get(key(sensor));
    if (stream != null) {
      ends.computeIfAbsent(from, key -> counterEnds(from, to))
          .getOrDefault(stream, List.of())
          .forEach(hours::add);
    }
    return hours;
  }

  private Map<StreamId, List<Long>> counterEnds(long from, long to) {
    return stored.chunks().ends(Channel.COUNTER_RAW_SUM, streams.values(), from, to);
  }

  /**
   * What is needed to sum hours of a sensor: readings and listening of an hour more on both sides,
   * and as far as its counter reaches.
   */
  public StreamWindow window(SensorSerial sensor, Channel channel, long firstHour, long endHour) {
    StreamId stream = streams.get(key(sensor));
    boolean isCounted = channel == Channel.CURRENT;
    long reach = CounterHours.KNOWN;
    CounterHours counter =
        new CounterHours(
            isCounted
                ? readings(sensor, Channel.COUNTER_RAW_SUM, firstHour - reach, endHour + reach)
                : Readings.NONE);
    long from = counter.before(firstHour) - 1;
    long to = counter.after(endHour) + 1;
    return new StreamWindow(
        stream,
        channel,
        firstHour,
        endHour,
        readings(sensor, channel, from, to),
        counter.counter(),
        listening(sensor, from, to));
  }

  private Readings readings(SensorSerial sensor, Channel channel, long from, long to) {
    ReadingsBuilder readings = new ReadingsBuilder();
    Readings journalled = tail.readings(key(sensor), channel);
    readings.addAll(journalled.between(Hours.start(from), Hours.start(to)));
    StreamId stream = streams.get(key(sensor));
    if (stream != null) {
      stored.chunks().load(stream, channel, from, to).values().forEach(readings::addAll);
    }
    return readings.build();
  }

  /** When bridges that hear a sensor were listening. */
  public Spans listening(SensorSerial sensor, long firstHour, long endHour) {
    Map<Long, Long> hearing = new HashMap<>();
    StreamId stream = streams.get(key(sensor));
    if (stream != null) {
      hearing.putAll(bridges.getOrDefault(stream, Map.of()));
    }
    tail.heardBy()
        .getOrDefault(key(sensor), Map.of())
        .forEach((bridge, hour) -> hearing.merge(bridge, hour, Math::min));
    hearing.replaceAll((bridge, since) -> Math.max(since, firstHour));
    return listening.computeIfAbsent(new Heard(hearing, firstHour, endHour), this::joined);
  }

  private Spans joined(Heard heard) {
    SpansBuilder spans = new SpansBuilder();
    spans.addAll(
        stored.listening().of(account, heard.bridges(), heard.firstHour(), heard.endHour()));
    heard
        .bridges()
        .forEach((bridge, since) -> addTail(bridge, Math.max(since, heard.firstHour()), spans));
    return spans.build();
  }

  private void addTail(long bridge, long sinceHour, SpansBuilder spans) {
    SpansBuilder heard = tail.listening().get(new BridgeKey(account, bridge));
    if (heard != null) {
      Spans told = heard.build();
      for (int i = 0; i < told.size(); i++) {
        spans.add(Math.max(told.from(i), Hours.start(sinceHour)), told.to(i));
      }
    }
  }

  private SensorKey key(SensorSerial sensor) {
    return new SensorKey(account, sensor.value());
  }
}

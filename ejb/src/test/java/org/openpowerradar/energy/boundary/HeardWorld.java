package org.openpowerradar.energy.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Three hours of three sensors and two bridges, all of it decided by a seed: one sensor is heard by
 * both, two send counters, packets are lost, doubled and kept back for up to three hours, bridges
 * are away for a while and then begin a new queue.
 */
final class HeardWorld {
  static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  static final Duration LENGTH = Duration.ofHours(3);
  private static final long SAME_PACKET = 5_000;
  private static final double COUNTER_STEP = 2_850; // [ms]
  private static final long MINUTE = 60_000;

  private final List<Deque<Ready>> queues = new ArrayList<>();
  private final Random random;

  /** A message of a bridge, and when it is ready to be sent. */
  record Ready(long bridge, Data data, Instant at) {}

  HeardWorld(long seed) {
    random = new Random(seed);
    TreeMap<Long, SensorRecord> first = new TreeMap<>();
    TreeMap<Long, SensorRecord> second = new TreeMap<>();
    for (int sensor = 11; sensor <= 13; sensor++) {
      transmit(sensor, sensor == 13 ? null : first, sensor == 11 ? null : second);
    }
    messages(1, first);
    messages(2, second);
  }

  /** Messages in the order in which each queue of each bridge sends them. */
  List<Deque<Ready>> queues() {
    List<Deque<Ready>> copies = new ArrayList<>();
    queues.forEach(queue -> copies.add(new ArrayDeque<>(queue)));
    return copies;
  }

  /** Each packet once, the earliest copy, as sensor, instant and raw value. */
  List<String> readings() {
    List<SensorRecord> copies = new ArrayList<>();
    queues.forEach(queue -> queue.forEach(each -> each.data().records().forEach(copies::add)));
    copies.removeIf(copy -> !(copy instanceof SensorRecord.Current));
    copies.sort(
        Comparator.comparing((SensorRecord copy) -> copy.sensor().value())
            .thenComparing(SensorRecord::timeMillis));
    Map<String, Long> known = new HashMap<>();
    List<String> packets = new ArrayList<>();
    for (SensorRecord copy : copies) {
      String number = copy.sensor() + " " + copy.sensorSequence();
      Long before = known.get(number);
      if (before == null || copy.timeMillis() - before > SAME_PACKET) {
        known.put(number, copy.timeMillis());
        long raw = ((SensorRecord.Current) copy).raw();
        packets.add(copy.sensor().value() + " " + copy.timeMillis() + " " + raw);
      }
    }
    return packets;
  }

  private void transmit(
      int sensor, TreeMap<Long, SensorRecord> first, TreeMap<Long, SensorRecord> second) {
    SensorSerial serial = new SensorSerial(sensor);
    int interval = sensor == 12 ? 5_500 + random.nextInt(60_000) : 10_000;
    int number = random.nextInt(256);
    double sum = random.nextInt();
    long end = START.plus(LENGTH).toEpochMilli();
    for (long at = START.toEpochMilli(); at < end; at += interval + random.nextInt(2_000)) {
      boolean hasLoad = sensor != 12 || at / 1_000_000 % 3 != 0;
      if (hasLoad) {
        int raw = random.nextInt(1_000);
        int next = number++ & 0xff;
        hear(first, at, time -> new SensorRecord.Current(time, serial, next, -60, raw));
        hear(second, at, time -> new SensorRecord.Current(time, serial, next, -70, raw));
        sum += raw * (interval + 1_000) / COUNTER_STEP;
      }
      if (sensor != 12 && random.nextInt(25) == 0) {
        long value = (long) sum & 0xffff_ffffL;
        int next = number++ & 0xff;
        CounterType type = CounterType.RAW_SUM;
        hear(first, at + 2, time -> new SensorRecord.Counter(time, serial, next, -60, type, value));
        hear(second, at + 2, time -> new SensorRecord.Counter(time, serial, next, 0, type, value));
      }
    }
  }

  /** Clocks of bridges differ; a packet in twenty is not heard. */
  private void hear(TreeMap<Long, SensorRecord> heard, long at, LongFunction<SensorRecord> packet) {
    if (heard != null && random.nextInt(20) != 0) {
      long time = at + random.nextInt(1_500);
      heard.put(time, packet.apply(time));
    }
  }

  /** A live queue, and one of the time in which the bridge could not connect. */
  private void messages(long bridge, TreeMap<Long, SensorRecord> heard) {
    List<Deque<Ready>> own = List.of(new ArrayDeque<>(), new ArrayDeque<>());
    long[] next = {1, 1};
    TreeMap<Long, List<SensorRecord>> late = new TreeMap<>();
    long away = random.nextInt(150);
    long offline = random.nextInt(120);
    for (long minute = 0; minute < LENGTH.toMinutes(); ) {
      long length = 1 + random.nextInt(12);
      int queue = minute > offline && minute < offline + 40 ? 1 : 0;
      long from = START.toEpochMilli() + minute * MINUTE;
      long to = from + length * MINUTE;
      boolean isAway = minute > away && minute < away + 25;
      List<SensorRecord> records =
          isAway ? List.of() : sent(heard.subMap(from, to).values(), late, to);
      if (!records.isEmpty()) {
        DataBuilder data = new DataBuilder(bridge * 10 + queue, next[queue]);
        records.forEach(data::add);
        next[queue] += records.size();
        data.heard(new HeardSpan(from, to));
        Instant ready = Instant.ofEpochMilli(to + (queue == 0 ? 0 : 50) * MINUTE);
        own.get(queue).add(new Ready(bridge, data.build(), ready));
      }
      minute += length;
    }
    queues.addAll(own);
  }

  /** What goes into a message: some is kept back for a later one, some is in it twice. */
  private List<SensorRecord> sent(
      Collection<SensorRecord> heard, TreeMap<Long, List<SensorRecord>> late, long now) {
    List<SensorRecord> sent = new ArrayList<>();
    for (SensorRecord record : heard) {
      int luck = random.nextInt(60);
      if (luck == 0) {
        long due = now + random.nextInt(180) * MINUTE;
        late.computeIfAbsent(due, time -> new ArrayList<>()).add(record);
      } else {
        sent.add(record);
      }
      if (luck == 1) {
        sent.add(record);
      }
    }
    late.headMap(now, true).values().forEach(sent::addAll);
    late.headMap(now, true).clear();
    return sent;
  }
}

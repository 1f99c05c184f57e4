package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.control.BucketStore;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.boundary.ReadingParts;

/**
 * Whatever comes when, how often, and whatever fails in between: the same packets give the same
 * readings and buckets. Two bridges hear three sensors, one of them both; both are away for a while
 * and lose packets.
 */
class InterleavingIT {
  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final Duration LENGTH = Duration.ofHours(3);
  private static final int RUNS = 8;
  private static final String CHUNKS =
      """
      SELECT serial, channel, hr, n, d FROM reading_chunk JOIN stream ON stream.id = stream
      ORDER BY serial, channel, hr
      """;
  private static final String BUCKETS =
      """
      SELECT serial, channel, ts, measured_s, repaired_s, off_s, missing_s, raw_ms, raw_min,
        raw_max
      FROM bucket_15 JOIN stream ON stream.id = stream ORDER BY serial, channel, ts
      """;
  private static final String LEFT = "SELECT COUNT(*) FROM reading_journal";

  private final ReadingParts parts = new ReadingParts(START);
  private final Summing summing = new Summing(new BucketStore(parts.database));

  /** A message of a bridge, and when it is ready to be sent. */
  private record Ready(long bridge, Data data, Instant at) {}

  @Test
  void compact_whenAnythingInterleaves_thenTheSameReadingsAndBuckets() {
    parts.owners.put(new BridgeSerial(1), 1L);
    parts.owners.put(new BridgeSerial(2), 1L);
    parts.summedBy(summing::restate);
    List<Deque<Ready>> queues = queues(new Random(42));
    finish(copy(queues));
    List<String> chunks = parts.rows(CHUNKS);
    List<String> buckets = parts.rows(BUCKETS);

    for (int seed = 1; seed <= RUNS; seed++) {
      parts.reset(START);
      Random random = new Random(seed);
      List<Deque<Ready>> left = copy(queues);
      List<Ready> sent = new ArrayList<>();
      while (parts.clock.instant().isBefore(START.plus(LENGTH))) {
        parts.clock.advance(Duration.ofSeconds(random.nextInt(300)));
        act(random, left.get(random.nextInt(left.size())), sent);
      }
      finish(left);
      assertEquals(chunks, parts.rows(CHUNKS), "readings of seed " + seed);
      assertEquals(buckets, parts.rows(BUCKETS), "buckets of seed " + seed);
    }
  }

  private void act(Random random, Deque<Ready> queue, List<Ready> sent) {
    switch (random.nextInt(6)) {
      case 0, 1, 2 -> {
        while (!queue.isEmpty() && !queue.peek().at().isAfter(parts.clock.instant())) {
          Ready next = queue.poll();
          parts.deliver(next.bridge(), next.data());
          sent.add(next);
        }
      }
      case 3 -> {
        if (!sent.isEmpty()) {
          Ready repeat = sent.get(random.nextInt(sent.size()));
          parts.deliver(repeat.bridge(), repeat.data());
        }
      }
      case 4 -> {
        parts.summedBy(
            window -> {
              summing.restate(window);
              if (random.nextInt(3) == 0) {
                throw new IllegalStateException("killed in the middle of compaction");
              }
            });
        parts.timer.compact();
        parts.summedBy(summing::restate);
      }
      default -> parts.timer.compact();
    }
  }

  private void finish(List<Deque<Ready>> left) {
    parts.clock.set(START.plus(LENGTH).plus(Duration.ofMinutes(90)));
    left.forEach(queue -> queue.forEach(each -> parts.deliver(each.bridge(), each.data())));
    parts.clock.advance(Duration.ofHours(2));
    parts.timer.compact();
    assertEquals(0, parts.number(LEFT));
  }

  private static List<Deque<Ready>> copy(List<Deque<Ready>> queues) {
    List<Deque<Ready>> copies = new ArrayList<>();
    queues.forEach(queue -> copies.add(new ArrayDeque<>(queue)));
    return copies;
  }

  /** What two bridges heard: a live queue each, and one of the time they could not connect. */
  private static List<Deque<Ready>> queues(Random random) {
    Air air = new Air(random);
    for (int sensor = 11; sensor <= 13; sensor++) {
      int sequence = random.nextInt(256);
      for (long at = START.toEpochMilli(); at < START.plus(LENGTH).toEpochMilli(); ) {
        if (sensor != 12 && random.nextInt(25) == 0) {
          air.counter(at + 2_000, sensor, sequence++ & 0xff);
        }
        boolean hasLoad = sensor != 12 || at / 1_000_000 % 3 != 0;
        if (hasLoad) {
          air.packet(at, sensor, sequence++ & 0xff);
        }
        at += 10_000 + random.nextInt(2_000);
      }
    }
    List<Deque<Ready>> queues = new ArrayList<>();
    queues.addAll(messages(1, air.first));
    queues.addAll(messages(2, air.second));
    return queues;
  }

  private static final class Air {
    private final Random random;
    private final Map<Integer, Long> counters = new HashMap<>();
    private final TreeMap<Long, SensorRecord> first = new TreeMap<>();
    private final TreeMap<Long, SensorRecord> second = new TreeMap<>();

    Air(Random random) {
      this.random = random;
    }

    /** A counter heard by one bridge, or, after long silence, by the other one. */
    void counter(long at, int sensor, int sequence) {
      long value = counters.getOrDefault(sensor, 0L) / 2_850;
      (sensor == 11 ? first : second)
          .put(
              at,
              new SensorRecord.Counter(
                  at, new SensorSerial(sensor), sequence, -60, CounterType.RAW_SUM, value));
    }

    void packet(long at, int sensor, int sequence) {
      int raw = random.nextInt(1_000);
      counters.merge(sensor, raw * 11_000L, Long::sum);
      SensorSerial serial = new SensorSerial(sensor);
      long later = at + random.nextInt(1_500);
      if (sensor != 13 && random.nextInt(20) != 0) {
        first.put(at, new SensorRecord.Current(at, serial, sequence, -60, raw));
      }
      if (sensor != 11 && random.nextInt(20) != 0) {
        second.put(later, new SensorRecord.Current(later, serial, sequence, -70, raw));
      }
    }
  }

  private static List<Deque<Ready>> messages(long bridge, TreeMap<Long, SensorRecord> heard) {
    Deque<Ready> live = new ArrayDeque<>();
    Deque<Ready> backlog = new ArrayDeque<>();
    long[] next = {1, 1};
    for (long minute = 0; minute < LENGTH.toMinutes(); minute += 7) {
      boolean isAway = minute > 50 * bridge && minute < 50 * bridge + 20;
      int queue = minute > 60 && minute < 100 ? 1 : 0;
      long from = START.toEpochMilli() + minute * 60_000;
      var records = heard.subMap(from, from + 7 * 60_000).values();
      if (!isAway && !records.isEmpty()) {
        DataBuilder data = new DataBuilder(bridge * 10 + queue, next[queue]);
        records.forEach(data::add);
        next[queue] += records.size();
        data.heard(new HeardSpan(from, from + 7 * 60_000));
        Instant ready = Instant.ofEpochMilli(from + (queue == 0 ? 7 : 50) * 60_000);
        (queue == 0 ? live : backlog).add(new Ready(bridge, data.build(), ready));
      }
    }
    return List.of(live, backlog);
  }
}

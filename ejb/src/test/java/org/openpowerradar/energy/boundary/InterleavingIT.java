package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openpowerradar.energy.boundary.HeardWorld.Ready;
import org.openpowerradar.energy.control.BucketStore;
import org.openpowerradar.energy.control.Summing;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.boundary.CompactionTimer;
import org.openpowerradar.reading.boundary.ReadingParts;
import org.openpowerradar.reading.control.journal.JournalPlace;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.StreamWindow;

/**
 * Whatever comes when, how often, and whatever fails in between: the same packets give the same
 * readings and buckets. Each seed is another world and another order of things; a seed that fails
 * is told with the shortest list of deeds that still fails.
 */
class InterleavingIT {
  private static final int RUNS = Integer.getInteger("powerradar.interleavings", 200);
  private static final long FIRST = Long.getLong("powerradar.seed", 1);
  private static final int DEEDS = 80;
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

  /** Kills are wanted here: their traces would fill the log. */
  private static final Logger TIMER = Logger.getLogger(CompactionTimer.class.getName());

  private final ReadingParts parts = new ReadingParts(HeardWorld.START);
  private final Summing summing = new Summing(new BucketStore(parts.database));

  private enum Kind {
    SEND,
    SEND_ALL,
    SEND_FRONT,
    REPEAT,
    REPEAT_TAIL,
    COMPACT,
    COMPACT_KILLED,
    SEAL_ONLY,
    COMPACT_TWICE
  }

  /** After some seconds something is done; to which message and how far, the choice decides. */
  private record Deed(int seconds, Kind kind, int choice) {}

  @BeforeEach
  void enrol() {
    TIMER.setLevel(Level.OFF);
    parts.owners.put(new BridgeSerial(1), 1L);
    parts.owners.put(new BridgeSerial(2), 1L);
    parts.summedBy(summing::restate);
  }

  @AfterEach
  void logAgain() {
    TIMER.setLevel(null);
  }

  @Test
  void compact_whenAnythingInterleaves_thenTheSameReadingsAndBuckets(TestReporter reporter) {
    for (long seed = FIRST; seed < FIRST + RUNS; seed++) {
      HeardWorld world = new HeardWorld(seed);
      List<String> expected = outcome(world, List.of());
      assertEquals(world.readings(), stored(), "readings without faults, seed " + seed);
      List<Deed> deeds = deeds(new Random(seed));
      if (!outcome(world, deeds).equals(expected)) {
        List<Deed> shortest = shortest(world, deeds, expected);
        assertEquals(expected, outcome(world, shortest), "seed " + seed + ": " + shortest);
      }
    }
    reporter.publishEntry("interleavings", RUNS + " from seed " + FIRST + ", all the same");
  }

  private static List<Deed> deeds(Random random) {
    List<Deed> deeds = new ArrayList<>();
    Kind[] kinds = Kind.values();
    for (int i = 0; i < DEEDS; i++) {
      int seconds = random.nextInt(300);
      deeds.add(new Deed(seconds, kinds[random.nextInt(kinds.length)], random.nextInt(1 << 20)));
    }
    return deeds;
  }

  /** Leaves out deeds, many at a time and then one by one, as long as it still fails. */
  private List<Deed> shortest(HeardWorld world, List<Deed> failing, List<String> expected) {
    List<Deed> shortest = failing;
    for (int size = DEEDS / 2; size > 0; size /= 2) {
      for (int from = 0; from < shortest.size(); ) {
        List<Deed> fewer = new ArrayList<>(shortest);
        fewer.subList(from, Math.min(from + size, fewer.size())).clear();
        if (outcome(world, fewer).equals(expected)) {
          from += size;
        } else {
          shortest = fewer;
        }
      }
    }
    return shortest;
  }

  /** All readings and buckets after the deeds, and after all that was not sent has come. */
  private List<String> outcome(HeardWorld world, List<Deed> deeds) {
    parts.reset(HeardWorld.START);
    List<Deque<Ready>> queues = world.queues();
    List<Ready> sent = new ArrayList<>();
    for (Deed deed : deeds) {
      parts.clock.advance(Duration.ofSeconds(deed.seconds()));
      act(deed, queues.get(deed.choice() % queues.size()), sent);
    }
    parts.clock.set(HeardWorld.START.plus(HeardWorld.LENGTH).plus(Duration.ofMinutes(190)));
    queues.forEach(queue -> queue.forEach(this::deliver));
    parts.clock.advance(Duration.ofHours(2));
    parts.timer.compact();
    List<String> outcome = new ArrayList<>(parts.rows(CHUNKS));
    outcome.addAll(parts.rows(BUCKETS));
    outcome.addAll(parts.rows(LEFT));
    return outcome;
  }

  private void act(Deed deed, Deque<Ready> queue, List<Ready> sent) {
    switch (deed.kind()) {
      case SEND, SEND_ALL, SEND_FRONT -> send(deed, queue, sent);
      case REPEAT, REPEAT_TAIL -> repeat(deed, sent);
      case COMPACT -> parts.timer.compact();
      case COMPACT_KILLED -> compactKilledAt(deed.choice() % 7);
      case SEAL_ONLY -> parts.compactor.seal();
      case COMPACT_TWICE -> compactTwice();
    }
  }

  private void send(Deed deed, Deque<Ready> queue, List<Ready> sent) {
    while (!queue.isEmpty() && !queue.peek().at().isAfter(parts.clock.instant())) {
      Ready next = queue.peek();
      if (deed.kind() == Kind.SEND_FRONT) {
        deliver(front(next, 1 + deed.choice() % next.data().count()));
        return; // cut off: the whole message comes again
      }
      deliver(queue.poll());
      sent.add(next);
      if (deed.kind() == Kind.SEND) {
        return;
      }
    }
  }

  private void repeat(Deed deed, List<Ready> sent) {
    if (!sent.isEmpty()) {
      Ready old = sent.get(deed.choice() % sent.size());
      long first = old.data().firstRecord() + deed.choice() % old.data().count();
      boolean whole = deed.kind() == Kind.REPEAT;
      Data data = whole ? old.data() : old.data().startingAt(first);
      deliver(new Ready(old.bridge(), data, old.at()));
    }
  }

  private static Ready front(Ready message, int records) {
    Data whole = message.data();
    DataBuilder front = new DataBuilder(whole.queue(), whole.firstRecord());
    whole.records().forEach(record -> addUpTo(records, front, record));
    return new Ready(message.bridge(), front.heard(whole.heard()).build(), message.at());
  }

  private static void addUpTo(int records, DataBuilder front, SensorRecord record) {
    if (front.size() < records) {
      assertTrue(front.add(record));
    }
  }

  private void compactKilledAt(int window) {
    int[] left = {window};
    parts.summedBy(
        windows -> {
          for (StreamWindow each : windows) {
            summing.restate(List.of(each));
            if (left[0]-- == 0) {
              throw new IllegalStateException("killed in the middle of compaction");
            }
          }
        });
    parts.timer.compact();
    parts.summedBy(summing::restate);
  }

  /** As after a kill between the last commit and the emptying of the journal. */
  private void compactTwice() {
    parts.compactor.seal();
    for (int round = 0; round < 2; round++) {
      for (long hour : parts.compactor.sealedHours()) {
        var place = parts.compactor.compact(hour, JournalPlace.START);
        while (place.isPresent()) {
          place = parts.compactor.compact(hour, place.get());
        }
      }
      parts.execute("UPDATE journal_hour SET sealed = 1 WHERE sealed = 2");
    }
  }

  private void deliver(Ready message) {
    parts.deliver(message.bridge(), message.data());
  }

  private List<String> stored() {
    List<String> stored = new ArrayList<>();
    long from = HeardWorld.START.toEpochMilli();
    for (long sensor = 11; sensor <= 13; sensor++) {
      Readings readings =
          parts.controls.readings.of(
              List.of(1L), new SensorSerial(sensor), from, from + 86_400_000);
      for (int i = 0; i < readings.size(); i++) {
        stored.add(sensor + " " + readings.millis(i) + " " + readings.raw(i));
      }
    }
    return stored;
  }
}

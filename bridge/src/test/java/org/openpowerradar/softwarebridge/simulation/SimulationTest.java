package org.openpowerradar.softwarebridge.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.radio.Profile;
import org.openpowerradar.softwarebridge.radio.ProfileFile;
import org.openpowerradar.softwarebridge.store.DiskStore;
import org.openpowerradar.softwarebridge.store.Piece;
import org.openpowerradar.softwarebridge.store.Store;

class SimulationTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration HISTORY = Duration.ofHours(36);

  @TempDir Path directory;
  private Profile profile;
  private DiskStore store;

  @BeforeEach
  void profile() throws IOException {
    Path file = directory.resolve("profile");
    Files.writeString(
        file, "device.a.sensors = 1:7 2:8\ndevice.a.load = base 900\noutage.x = 1 03:00 05:30\n");
    profile = ProfileFile.read(file);
  }

  @Test
  void history_whenMade_thenReachesFromItsBeginningToTheFirstStart() throws Exception {
    Simulation simulation = start(NOON);
    simulation.makeHistory(() -> {});
    finish(simulation);

    List<Data> messages = messages();
    assertEquals(NOON.minus(HISTORY).toEpochMilli(), messages.get(0).heard().fromMillis());
    assertEquals(NOON.toEpochMilli(), last(messages).heard().toMillis());
    long readings = messages.stream().mapToInt(Data::count).sum();
    double expected = 2 * (36 - 2.5) * 3600 / 11.33;
    assertEquals(expected, readings, expected * 0.1);
  }

  @Test
  void heardSpans_whenTheBridgeWasOff_thenLeaveOutThatTimeAndNoOther() throws Exception {
    Simulation simulation = start(NOON);
    simulation.makeHistory(() -> {});
    finish(simulation);

    List<HeardSpan> holes = new ArrayList<>();
    List<Data> messages = messages();
    for (int each = 1; each < messages.size(); each++) {
      long before = messages.get(each - 1).heard().toMillis();
      if (messages.get(each).heard().fromMillis() != before) {
        holes.add(new HeardSpan(before, messages.get(each).heard().fromMillis()));
      }
    }
    assertEquals(
        List.of(
            new HeardSpan(
                Instant.parse("2026-03-03T03:00:00Z").toEpochMilli(),
                Instant.parse("2026-03-03T05:30:00Z").toEpochMilli())),
        holes);
  }

  @Test
  void history_whenMadeAtAnEarlierStart_thenNotMadeAgain() throws Exception {
    Simulation first = start(NOON);
    first.makeHistory(() -> {});
    finish(first);

    Simulation second = start(NOON.plus(Duration.ofHours(3)));

    assertFalse(second.inHistory());
    assertTrue(second.hasHistory());
    store.close();
  }

  @Test
  void history_whenCutOff_thenGoesOnWhereItEnded() throws Exception {
    Simulation first = start(NOON);
    AtomicInteger commits = new AtomicInteger();
    first.makeHistory(
        () -> {
          if (commits.incrementAndGet() == 20) {
            first.stop();
          }
        });
    store.close(); // as a kill would: what was not yet in a full batch is lost

    Simulation second = start(NOON.plus(Duration.ofHours(1)));
    assertTrue(second.inHistory());
    second.makeHistory(() -> {});
    finish(second);

    List<Data> messages = messages();
    Set<String> seen = new HashSet<>();
    for (Data data : messages) {
      for (SensorRecord record : data.records()) {
        assertTrue(seen.add(record.sensor() + "@" + record.timeMillis()), "twice: " + record);
      }
    }
    assertEquals(NOON.minus(HISTORY).toEpochMilli(), messages.get(0).heard().fromMillis());
    assertEquals(NOON.toEpochMilli(), last(messages).heard().toMillis());
  }

  @Test
  void life_whenStartedAgain_thenTheTimeBetweenIsNotClaimedAsHeard() throws Exception {
    Simulation first = start(NOON);
    first.makeHistory(() -> {});
    finish(first);

    Instant later = NOON.plus(Duration.ofHours(3));
    InstantSource passing = new PassingTime(later);
    store = new DiskStore(directory.resolve("store"), 860_000);
    Simulation second =
        new Simulation(
            profile, store, CloudClock.trusting(passing, 0), directory.resolve("store"), HISTORY);
    AtomicInteger flushes = new AtomicInteger();
    second.live(
        () -> {
          if (flushes.incrementAndGet() == 3) {
            second.stop();
          }
        });
    store.close();

    HeardSpan again =
        messages().stream()
            .map(Data::heard)
            .filter(heard -> heard.toMillis() > NOON.toEpochMilli())
            .findFirst()
            .orElseThrow();
    assertTrue(again.fromMillis() >= later.toEpochMilli(), again.toString());
  }

  /** Each look at the clock is twenty seconds later. */
  private static final class PassingTime implements InstantSource {
    private Instant now;

    private PassingTime(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(20);
      return now;
    }
  }

  private Simulation start(Instant now) throws IOException {
    Path path = directory.resolve("store");
    store = new DiskStore(path, 860_000);
    return new Simulation(
        profile, store, CloudClock.trusting(InstantSource.fixed(now), 0), path, HISTORY);
  }

  private void finish(Simulation simulation) throws IOException {
    simulation.stop();
    simulation.live(() -> {});
    store.close();
  }

  private List<Data> messages() throws IOException, ProtocolException {
    List<Data> messages = new ArrayList<>();
    try (Store all = new DiskStore(directory.resolve("store"), 860_000)) {
      for (long queue : all.queues()) {
        Optional<Piece> piece = all.next(queue, 0);
        while (piece.isPresent()) {
          Piece.Block block = (Piece.Block) piece.get();
          messages.add(Data.decode(ByteBuffer.wrap(block.payload())));
          piece = all.next(queue, block.last());
        }
      }
    }
    return messages;
  }

  private static Data last(List<Data> messages) {
    return messages.get(messages.size() - 1);
  }
}

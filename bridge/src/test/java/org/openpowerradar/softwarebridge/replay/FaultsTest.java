package org.openpowerradar.softwarebridge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.SensorRecord;

/** Replays in which packets are lost, doubled, late, or carry the sensor's counter. */
class FaultsTest {
  private static final long START = 1_600_000_000_000L;
  private static final int ROWS = 2_000;

  @TempDir Path directory;

  @Test
  void play_whenPacketsAreLost_thenTheirNumbersAreMissingAndTheSameSeedLosesTheSame()
      throws IOException {
    List<SensorRecord> heard = play(0, new Faults(0.05, 0, 0, 0, 7), file("a.csv", 0, ROWS));

    assertEquals(0.95 * ROWS, heard.size(), 40);
    for (SensorRecord record : heard) {
      long row = (record.timeMillis() - START) / 10_000;
      assertEquals(row & 0xFF, record.sensorSequence());
    }
    assertEquals(heard, play(0, new Faults(0.05, 0, 0, 0, 7), file("a.csv", 0, ROWS)));
  }

  @Test
  void play_whenPacketsAreLateAndDoubled_thenNoneIsMissingAndLateOnesComeTwoHoursLater()
      throws IOException {
    List<SensorRecord> punctual = play(0, Faults.NONE, file("a.csv", 0, ROWS));

    List<SensorRecord> heard =
        play(0, new Faults(0, 0.01, 0.1, 7_200_000, 3), file("a.csv", 0, ROWS));

    assertEquals(new HashSet<>(punctual), new HashSet<>(heard));
    assertEquals(1.01 * ROWS, heard.size(), 15);
    long newest = 0;
    int late = 0;
    for (SensorRecord record : heard) {
      long behind = newest - record.timeMillis();
      boolean atTheEnd = newest == START + (ROWS - 1) * 10_000L;
      assertTrue(behind <= 0 || atTheEnd || behind > 7_100_000 && behind <= 7_200_000);
      late += behind > 0 ? 1 : 0;
      newest = Math.max(newest, record.timeMillis());
    }
    assertEquals(0.1 * ROWS, late, 50);
  }

  @Test
  void play_whenCountersAreWanted_thenTheyCountEachLineUntilTheNext() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("c.csv"),
            "t,a\n1600000000,230\n1600000010,\n1600000020,460\n1600000030,0\n1600000040,0\n");

    List<SensorRecord> heard = play(2, Faults.NONE, file);

    List<String> counters = new ArrayList<>();
    for (SensorRecord record : heard) {
      if (record instanceof SensorRecord.Counter counter) {
        long second = (counter.timeMillis() - START) / 1_000;
        counters.add(second + " #" + counter.sensorSequence() + " " + counter.value());
      }
    }
    long first = (long) (1_000 * 10 / 2.85);
    long all = (long) (3_000 * 10 / 2.85);
    assertEquals(List.of("20 #2 " + first, "40 #5 " + all), counters);
  }

  @Test
  void play_whenFilesFollowEachOther_thenTheSequenceGoesOn() throws IOException {
    List<SensorRecord> heard = play(0, Faults.NONE, file("a.csv", 0, 3), file("b.csv", 3, 2));

    assertEquals(List.of(0, 1, 2, 3, 4), heard.stream().map(SensorRecord::sensorSequence).toList());
  }

  @Test
  void play_whenFilesHaveDifferentDevices_thenRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("o.csv"), "t,b\n1600000000,1\n");

    assertThrows(TraceException.class, () -> play(0, Faults.NONE, file("a.csv", 0, 3), other));
  }

  private Path file(String name, int from, int rows) throws IOException {
    StringBuilder text = new StringBuilder("t,a\n");
    for (int row = from; row < from + rows; row++) {
      text.append(START / 1000 + 10L * row).append(',').append(row).append('\n');
    }
    return Files.writeString(directory.resolve(name), text);
  }

  private List<SensorRecord> play(int counterEvery, Faults faults, Path... files)
      throws IOException {
    SwallowingStore store = new SwallowingStore();
    HeardSpan always = new HeardSpan(0, MessageLimits.TIME_MILLIS);
    Replay.Plan plan =
        new Replay.Plan(
            List.of(), 5, new Scale(230, 1, 0.001), always, null, 0, 0, counterEvery, faults);
    try (Traces traces = Traces.open(List.of(files), null, new RowTime(ZoneOffset.UTC))) {
      new Replay(plan, store, InstantSource.system(), () -> {}).play(traces);
    }
    List<SensorRecord> records = new ArrayList<>();
    store.messages.forEach(data -> data.records().forEach(records::add));
    return records;
  }
}

package org.openpowerradar.softwarebridge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.SensorRecord;

class ReplayTest {
  private static final String TRACEBASE =
      "tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz";
  private static final HeardSpan ALWAYS = new HeardSpan(0, MessageLimits.TIME_MILLIS);
  private static final Scale MILLIAMPERES = new Scale(230, 1, 0.001);
  private static final RowTime UTC = new RowTime(ZoneOffset.UTC);

  @TempDir Path directory;
  private final SwallowingStore store = new SwallowingStore();

  @Test
  void play_whenADayOfTracebase_thenEveryMeasuredValueIsSentOnceWithinItsRounding()
      throws IOException {
    Path file = MeasuredData.file(TRACEBASE);
    long from = Instant.parse("2012-01-18T00:00:00Z").toEpochMilli();
    HeardSpan day = new HeardSpan(from, from + 86_400_000);
    Scale scale = new Scale(230, 1, 0.0001);

    long count = play(file, plan(List.of(), scale, day, null, 0));

    Map<String, Double> measured = tracebase(file, day);
    assertEquals(measured.size(), count);
    int sent = 0;
    for (SensorRecord.Current reading : readings()) {
      String key = reading.sensor().value() + "@" + reading.timeMillis();
      double watts = reading.raw() * 0.0001 * 230;
      assertEquals(measured.get(key), watts, 0.0115 + 1e-9, key);
      sent++;
    }
    assertEquals(measured.size(), sent);
  }

  @Test
  void play_whenAMonthOfCircuits_thenTotalsAreThoseOfTheFile() throws IOException {
    Path file = MeasuredData.file("circuits_60s/REFIT_House20_2014-03.csv.gz");

    play(file, plan(List.of("Aggregate"), new Scale(230, 1, 0.0001), ALWAYS, null, 0));

    double wattHours =
        readings().stream().mapToDouble(reading -> reading.raw() * 0.0001 * 230 / 60).sum();
    double expected = column(file, 1) / 60;
    assertEquals(expected, wattHours, expected * 1e-4);
    assertEquals("2014-03-20T12:01:00Z", time(readings().get(0)));
  }

  @Test
  void play_whenAStartIsGiven_thenTheFirstLineHappensThen() throws IOException {
    Path file = file("t,a,b\n2020-01-01 00:00:00,230,\n2020-01-01 00:00:10,,460\n");
    long start = Instant.parse("2026-10-01T00:00:00Z").toEpochMilli();

    play(file, plan(List.of(), MILLIAMPERES, ALWAYS, start, 0));

    assertEquals(
        List.of("6000001 2026-10-01T00:00:00Z 1000", "6000002 2026-10-01T00:00:10Z 2000"), texts());
  }

  @Test
  void play_whenColumnsAreChosen_thenTheirSerialsAreThoseOfTheirPlaces() throws IOException {
    Path file = file("t,a,b,c\n1600000000,1,2,3\n");

    play(file, plan(List.of("c"), MILLIAMPERES, ALWAYS, null, 0));

    assertEquals(List.of("6000003 2020-09-13T12:26:40Z 13"), texts());
  }

  @Test
  void play_whenTheStoreHeldAPart_thenGoesOnBehindItWithTheSameSequence() throws IOException {
    Path file = file("t,a\n1600000000,1\n1600000010,2\n1600000020,3\n");

    play(file, plan(List.of(), MILLIAMPERES, ALWAYS, null, 1_600_000_010_000L));

    assertEquals(1, readings().size());
    assertEquals(2, readings().get(0).sensorSequence());
    assertEquals(1_600_000_010_000L, store.messages.get(0).heard().fromMillis());
  }

  @Test
  void heardSpans_whenManyBatches_thenFollowEachOther() throws IOException {
    StringBuilder text = new StringBuilder("t,a,b,c\n");
    for (int row = 0; row < 2_000; row++) {
      text.append(1_600_000_000 + 10 * row).append(",1,2,3\n");
    }

    play(file(text.toString()), plan(List.of(), MILLIAMPERES, ALWAYS, null, 0));

    assertTrue(store.messages.size() > 5);
    for (int each = 1; each < store.messages.size(); each++) {
      assertEquals(
          store.messages.get(each - 1).heard().toMillis(),
          store.messages.get(each).heard().fromMillis());
    }
  }

  @Test
  void time_whenOnAWallClock_thenReadInItsZone() {
    RowTime berlin = new RowTime(ZoneId.of("Europe/Berlin"));

    assertEquals(
        Instant.parse("2014-07-01T10:00:00Z").toEpochMilli(), berlin.millis("2014-07-01 12:00:00"));
  }

  @Test
  void play_whenALineIsWrong_thenSaysWhichAndWhy() throws IOException {
    assertSentence("t,a\n1600000000,1\nyesterday,2\n", "line 3 .* is no time");
    assertSentence("t,a\n1600000000,much\n", "line 2 .* 'much' for a number");
    assertSentence("t,a\n1600000000,1,2\n", "line 2 .* has 3 fields, not 2");
    assertSentence("", ".* is empty");
  }

  private void assertSentence(String text, String sentence) throws IOException {
    Path file = file(text);

    TraceException refused =
        assertThrows(
            TraceException.class, () -> play(file, plan(List.of(), MILLIAMPERES, ALWAYS, null, 0)));

    assertTrue(refused.getMessage().matches(sentence), refused.getMessage());
  }

  private static Replay.Plan plan(
      List<String> columns, Scale scale, HeardSpan span, Long start, long after) {
    return new Replay.Plan(columns, 6_000_001, scale, span, start, 0, after, 0, Faults.NONE);
  }

  private long play(Path file, Replay.Plan plan) throws IOException {
    try (Traces traces = Traces.open(List.of(file), null, UTC)) {
      return new Replay(plan, store, InstantSource.system(), () -> {}).play(traces);
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("trace.csv"), text);
  }

  private List<SensorRecord.Current> readings() {
    List<SensorRecord.Current> readings = new ArrayList<>();
    for (Data data : store.messages) {
      data.records().forEach(record -> readings.add((SensorRecord.Current) record));
    }
    return readings;
  }

  private List<String> texts() {
    return readings().stream()
        .map(reading -> reading.sensor().value() + " " + time(reading) + " " + reading.raw())
        .toList();
  }

  private static String time(SensorRecord reading) {
    return Instant.ofEpochMilli(reading.timeMillis()).toString();
  }

  /** Read again in another way: sensor and time to watts. */
  private static Map<String, Double> tracebase(Path file, HeardSpan span) throws IOException {
    Map<String, Double> measured = new HashMap<>();
    for (String line : lines(file)) {
      String[] fields = line.split(",", -1);
      long time = Long.parseLong(fields[1]) * 1000;
      for (int each = 2; each < fields.length; each++) {
        if (!fields[each].isEmpty() && time >= span.fromMillis() && time < span.toMillis()) {
          measured.put(6_000_001 + each - 2 + "@" + time, Double.parseDouble(fields[each]));
        }
      }
    }
    return measured;
  }

  private static double column(Path file, int index) throws IOException {
    return lines(file).stream()
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[index]))
        .sum();
  }

  private static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file))))) {
      return reader.lines().skip(1).toList();
    }
  }
}

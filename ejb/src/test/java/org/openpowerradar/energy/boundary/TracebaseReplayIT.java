package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Measured loads of real devices through journal, compaction and buckets, against independent
 * totals.
 */
class TracebaseReplayIT {
  private static final String SERIES = "tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz";
  private static final List<String> DEVICES =
      List.of("Refrigerator_599393", "PC-Desktop_7296D7", "WaterKettle_D330A3");
  private static final Instant FROM = Instant.parse("2012-01-14T00:00:00Z");
  private static final Instant TO = Instant.parse("2012-01-24T00:00:00Z");
  private static final double TOLERANCE = 0.001;

  private final Path data = Path.of(System.getProperty("powerradar.data", "../../shared/data"));
  private final EnergyParts parts = new EnergyParts(TO);

  @Test
  void series_whenMeasuredLoadsAreReplayed_thenTotalsAgreeWithTheOracle(TestReporter reporter)
      throws IOException {
    requireData();
    for (int i = 0; i < DEVICES.size(); i++) {
      parts.device(i + 1, null, 100 + i);
    }
    int readings = replay();
    long start = System.nanoTime();
    parts.readings.timer.compact();
    double seconds = (System.nanoTime() - start) / 1e9;
    reporter.publishEntry("compacted", readings + " readings in " + seconds + " s");

    EnergySeries series = parts.series(FROM, TO, Resolution.DAY);

    for (int i = 0; i < DEVICES.size(); i++) {
      double golden = golden(DEVICES.get(i));
      double measured =
          series.devices().get(i).values().stream().mapToDouble(EnergyValue::wattHours).sum()
              / 1_000;
      double deviation = measured / golden - 1;
      reporter.publishEntry(
          DEVICES.get(i),
          "%.5f kWh, oracle %.5f, %.4f %%".formatted(measured, golden, deviation * 100));
      assertTrue(Math.abs(deviation) < TOLERANCE, DEVICES.get(i) + " deviates " + deviation);
    }
    assertEquals(readings, parts.readings.number("SELECT SUM(n) FROM reading_chunk"));
    double bytes = parts.readings.number("SELECT SUM(LENGTH(d)) FROM reading_chunk");
    reporter.publishEntry("bytes a reading", "%.2f".formatted(bytes / readings));
  }

  private int replay() throws IOException {
    int sent = 0;
    try (BufferedReader lines = open()) {
      List<String> header = Arrays.asList(lines.readLine().split(",", -1));
      Sender[] senders = new Sender[DEVICES.size()];
      Arrays.setAll(senders, i -> new Sender(100 + i));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < DEVICES.size(); i++) {
          String watts = cells[header.indexOf(DEVICES.get(i))];
          if (!watts.isEmpty()) {
            senders[i].send(Long.parseLong(cells[1]), Double.parseDouble(watts));
            sent++;
          }
        }
      }
      Arrays.stream(senders).forEach(Sender::flush);
    }
    return sent;
  }

  /** Sends one series, as many records a message as fit. */
  private final class Sender {
    private final long sensor;
    private long record = 1;
    private DataBuilder message;

    Sender(long sensor) {
      this.sensor = sensor;
      message = new DataBuilder(sensor, record);
    }

    void send(long seconds, double watts) {
      SensorRecord.Current current =
          new SensorRecord.Current(
              seconds * 1_000,
              new SensorSerial(sensor),
              (int) record & 0xff,
              -60,
              Math.round(watts / EnergyParts.WATTS_PER_RAW));
      if (!message.add(current)) {
        flush();
        message.add(current);
      }
      record++;
    }

    void flush() {
      parts.readings.deliver(EnergyParts.BRIDGE, message.build());
      message = new DataBuilder(sensor, record);
    }
  }

  private double golden(String device) throws IOException {
    try (var lines = Files.lines(data.resolve("golden_totals.csv"))) {
      return lines
          .filter(line -> line.startsWith(SERIES + "," + device + ","))
          .mapToDouble(line -> Double.parseDouble(line.split(",")[3]))
          .findFirst()
          .orElseThrow();
    }
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(data.resolve(SERIES))),
            StandardCharsets.UTF_8));
  }

  private void requireData() {
    boolean present = Files.isReadable(data.resolve(SERIES));
    String sentence = "No measurement data at " + data.toAbsolutePath();
    assertTrue(present || !"true".equals(System.getenv("CI")), sentence);
    assumeTrue(present, sentence);
  }
}

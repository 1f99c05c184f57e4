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
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.DataBuilder;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * What measured loads of 52 devices take on disk when they arrive live and are compacted hour by
 * hour: pages filled as in operation, instants jittering by up to 2 s as those of real sensors.
 * Eight days, because the database counts no leaf pages of small tables.
 */
class StorageSizeIT {
  private static final String SERIES = "tracebase_10s/tracebase_darmstadt_2012-01-15_22_10s.csv.gz";
  private static final String PAGES =
      """
      SELECT SUM(stat_value) * @@innodb_page_size FROM mysql.innodb_index_stats
      WHERE database_name = DATABASE() AND LOWER(table_name) LIKE '%s%%'
        AND stat_name = 'n_leaf_pages'
      """;

  private final Path data = Path.of(System.getProperty("powerradar.data", "../../shared/data"));
  private final Random random = new Random(1);
  private EnergyParts parts;
  private DataBuilder message;
  private long begun;
  private long record = 1;

  @Test
  void compact_whenLoadsArriveLive_thenAtMostSixBytesAReadingOnDisk(TestReporter reporter)
      throws IOException {
    requireData();
    replay();
    double readings = parts.readings.number("SELECT SUM(n) FROM reading_chunk");
    double payload = parts.readings.number("SELECT SUM(LENGTH(d)) FROM reading_chunk") / readings;
    parts.readings.rows("ANALYZE TABLE reading_chunk");
    parts.readings.rows("ANALYZE TABLE bucket_15");

    double chunks = pages("reading_chunk") / readings;
    double buckets = pages("bucket_15") / readings;

    reporter.publishEntry(
        "bytes a reading",
        "%.0f readings: payload %.2f, chunks on disk %.2f, buckets on disk %.2f"
            .formatted(readings, payload, chunks, buckets));
    assertEquals(record - 1, readings);
    assertTrue(payload <= 4, () -> "payload " + payload);
    assertTrue(chunks + buckets <= 6, () -> "on disk " + chunks + " + " + buckets);
  }

  private void replay() throws IOException {
    try (BufferedReader lines = open()) {
      int[] sequences = new int[lines.readLine().split(",", -1).length];
      String line = lines.readLine();
      begun = instant(line);
      parts = new EnergyParts(Instant.ofEpochMilli(begun));
      for (; line != null; line = lines.readLine()) {
        if (instant(line) >= parts.readings.clock.millis() + 3_600_000) {
          compact();
        }
        send(line.split(",", -1), sequences);
      }
    }
    compact();
  }

  private static long instant(String line) {
    return Long.parseLong(line.split(",", 3)[1]) * 1_000;
  }

  private void send(String[] cells, int[] sequences) {
    for (int i = 2; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        double luck = random.nextDouble();
        long at = Long.parseLong(cells[1]) * 1_000 + Math.round(2_000 * luck * luck);
        long raw = Math.round(Double.parseDouble(cells[i]) / EnergyParts.WATTS_PER_RAW);
        add(new SensorRecord.Current(at, new SensorSerial(i), sequences[i]++ & 0xff, -60, raw));
      }
    }
  }

  private void add(SensorRecord packet) {
    if (message != null && !message.add(packet)) {
      flush(packet.timeMillis());
    }
    if (message == null) {
      message = new DataBuilder(1, record);
      message.add(packet);
    }
    record++;
  }

  private void flush(long heardTo) {
    if (message != null) {
      parts.readings.deliver(
          EnergyParts.BRIDGE, message.heard(new HeardSpan(begun, heardTo)).build());
      begun = heardTo;
      message = null;
    }
  }

  /** An hour is over: what it brought is compacted two minutes later. */
  private void compact() {
    Instant next = parts.readings.clock.instant().plus(Duration.ofHours(1));
    flush(next.toEpochMilli() + 2_000);
    parts.readings.clock.set(next.plusSeconds(121));
    parts.readings.timer.compact();
    parts.readings.clock.set(next);
  }

  private double pages(String table) {
    return parts.readings.number(PAGES.formatted(table));
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

package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.SensorRecord;

/**
 * Corrects the power factor of a device over three weeks of the past, a reading in each minute,
 * which the platform carries into the site's totals week by week.
 */
final class Correction implements AutoCloseable {
  private static final int MINUTES_A_WEEK = 7 * 24 * 60;
  private static final int MINUTES = 3 * MINUTES_A_WEEK;
  private static final int MESSAGE = 1_008;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PortalApi api;
  private final JournalHours database;
  private final Instant from;
  private final Instant to;
  private final MeteredSite site;
  private final long device;

  Correction(RunningPlatform platform) throws Exception {
    api = platform.api();
    database = new JournalHours(platform);
    to =
        Instant.ofEpochMilli(System.currentTimeMillis())
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofDays(2));
    from = to.minus(Duration.ofMinutes(MINUTES));
    long sensor = EnrolledBridge.newSensor();
    site = MeteredSite.in(platform, ZoneId.from(ZoneOffset.UTC)).devices(sensor, List.of("Load"));
    send(platform, sensor);
    device =
        site.energy(from, from.plusSeconds(900), "15m")
            .getJsonArray("devices")
            .getJsonObject(0)
            .getJsonNumber("device")
            .longValue();
  }

  private void send(RunningPlatform platform, long sensor) throws Exception {
    EnrolledBridge enrolled = site.bridge();
    long queue = EnrolledBridge.newQueue();
    try (TestBridge bridge = enrolled.overTls(platform)) {
      for (int sent = 0; sent < MINUTES; sent += MESSAGE) {
        bridge.deliver(TestBridge.data(queue, sent + 1L, packets(sensor, sent)));
      }
    }
    await().atMost(PATIENCE).until(() -> enrolled.journalRows(platform) == 0);
  }

  private List<SensorRecord> packets(long sensor, int first) {
    List<SensorRecord> packets = new ArrayList<>(MESSAGE);
    for (int minute = first; minute < first + MESSAGE; minute++) {
      packets.add(
          new SensorRecord.Current(
              from.plusSeconds(60L * minute).toEpochMilli(),
              new SensorSerial(sensor),
              minute & 0xFF,
              -50,
              10_000 + minute % 1_009 * 37L));
    }
    return packets;
  }

  /** Corrects; the totals follow in the background. */
  void to(BigDecimal powerFactor) throws IOException, InterruptedException {
    String body =
        "{\"from\": \"%s\", \"to\": \"%s\", \"powerFactor\": %s}".formatted(from, to, powerFactor);
    int status = api.put("/devices/" + device + "/parameters", body).statusCode();
    if (status != 200) {
      throw new IOException("The correction was answered by " + status);
    }
  }

  /** What the site used in each quarter hour of the three weeks, once it is kept. */
  String totals() {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(
            () -> {
              String body = api.get(address()).body();
              return isKept() ? body : null;
            },
            body -> body != null);
  }

  private String address() {
    return "/sites/" + site.id() + "/total?from=" + from + "&to=" + to + "&resolution=15m";
  }

  private boolean isKept() throws Exception {
    return database.number("SELECT COUNT(*) FROM site_rollup WHERE site = " + site.id()) == 1
        && database.number(
                "SELECT COUNT(*) FROM site_stale WHERE site = %d AND from_ts < %d"
                    .formatted(site.id(), to.getEpochSecond()))
            == 0;
  }

  /** Whether a statement replaces the second week. */
  Predicate<String> isSecondWeek() {
    String second = "ts >= " + from.plusSeconds(MINUTES_A_WEEK * 60L).getEpochSecond() + " ";
    return sql ->
        sql.startsWith("DELETE FROM site_bucket_15 WHERE site = " + site.id() + " ")
            && sql.contains(second);
  }

  @Override
  public void close() throws SQLException {
    site.close();
  }
}

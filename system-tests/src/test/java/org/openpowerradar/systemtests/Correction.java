package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * Corrects the power factor of a device of the demo over three weeks of the past, which the
 * platform carries into the site's totals week by week.
 */
final class Correction {
  private static final long SITE = 1;
  private static final long WEEK = 7 * 86_400;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PortalApi api;
  private final JournalHours database;
  private final Instant from;
  private final Instant to;
  private final long device;
  private final BigDecimal before;

  Correction(RunningPlatform platform) throws Exception {
    api = platform.api();
    database = new JournalHours(platform);
    to =
        Instant.ofEpochMilli(System.currentTimeMillis())
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofDays(2));
    from = to.minusSeconds(3 * WEEK);
    JsonObject energy =
        api.json(
                "/sites/"
                    + SITE
                    + "/energy?from="
                    + to
                    + "&to="
                    + to.plusSeconds(900)
                    + "&resolution=15m")
            .asJsonObject();
    device = energy.getJsonArray("devices").getJsonObject(0).getJsonNumber("device").longValue();
    before = powerFactor();
  }

  private BigDecimal powerFactor() throws SQLException {
    long thousandths =
        database.number(
            "SELECT ROUND(1000 * power_factor) FROM electrical_parameter WHERE device = "
                + device
                + " ORDER BY valid_from LIMIT 1");
    return BigDecimal.valueOf(thousandths, 3);
  }

  /** Undoes all corrections: other tests read the same device. */
  void undo() throws IOException, InterruptedException {
    to(before);
    totals();
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
    return "/sites/" + SITE + "/total?from=" + from + "&to=" + to + "&resolution=15m";
  }

  private boolean isKept() throws Exception {
    return database.number("SELECT COUNT(*) FROM site_rollup WHERE site = " + SITE) == 1
        && database.number(
                "SELECT COUNT(*) FROM site_stale WHERE site = %d AND from_ts < %d"
                    .formatted(SITE, to.getEpochSecond()))
            == 0;
  }

  /** Whether a statement replaces the second week. */
  Predicate<String> isSecondWeek() {
    String second = "ts >= " + from.plusSeconds(WEEK).getEpochSecond() + " ";
    return sql -> sql.startsWith("DELETE FROM site_bucket_15") && sql.contains(second);
  }
}

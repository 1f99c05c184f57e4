package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.reading.entity.DatabaseException;

/** Kept quarter hours of sites, and what of them may be out of date. */
@Dependent
public class SiteBucketStore {
  private static final int ROWS = 200;
  private static final int COLUMNS = 11;
  private static final String LOCK =
      """
      SELECT id FROM compaction WHERE id = 2 FOR UPDATE SKIP LOCKED
      """;
  private static final String MARK_ACCOUNT =
      """
      INSERT INTO site_stale (site, first_ts, from_ts, to_ts) SELECT id, ?, ?, ? FROM site WHERE account = ?
      """;
  private static final String MARK =
      """
      INSERT INTO site_stale (site, first_ts, from_ts, to_ts, cause) VALUES (?, ?, ?, ?, ?)
      """;
  private static final String STALE =
      "SELECT id, site, first_ts, from_ts, to_ts, cause FROM site_stale ";
  private static final String ADVANCE =
      """
      UPDATE site_stale SET from_ts = ? WHERE id = ? AND from_ts < ?
      """;
  private static final String DONE = "DELETE FROM site_stale WHERE id = ?";
  private static final String LOAD =
      """
      SELECT part, ts, wh, average_w, average_a, peak_w, measured_s, repaired_s, off_s, missing_s
      FROM site_bucket_15 WHERE site = ? AND part IN (0, 1) AND ts >= ? AND ts < ? ORDER BY part, ts
      """;
  private static final String SUMS =
      """
      SELECT 0, MIN(ts), SUM(wh), COALESCE(SUM(average_w * known_s) / SUM(known_s), 0),
        COALESCE(SUM(average_a * known_s) / SUM(known_s), 0), COALESCE(MAX(IF(known_s > 0, peak_w, NULL)), 0),
        SUM(measured_s), SUM(repaired_s), SUM(off_s), SUM(missing_s)
      FROM (SELECT site_bucket_15.*, measured_s + repaired_s + off_s AS known_s FROM site_bucket_15
        WHERE site = ? AND part = ? AND ts >= ? AND ts < ?) AS quarter
      GROUP BY (ts - ?) DIV ? HAVING COUNT(*) * 900 = ?
      """;
  private static final String CLEAR =
      """
      DELETE FROM site_bucket_15 WHERE site = ? AND part IN (0, 1) AND ts >= ? AND ts < ?
      """;
  private static final String INSERT =
      """
      INSERT INTO site_bucket_15 (site, part, ts, wh, average_w, average_a, peak_w,
        measured_s, repaired_s, off_s, missing_s) VALUES
      """;
  private static final String WIRING =
      """
      SELECT 1 FROM site_rollup WHERE site = ? AND wiring = UNHEX(?)
      """;
  private static final String WIRE =
      """
      INSERT INTO site_rollup (site, wiring) VALUES (?, UNHEX(?))
      ON DUPLICATE KEY UPDATE wiring = VALUES(wiring)
      """;
  private static final String UNWIRED =
      """
      SELECT id FROM site WHERE NOT EXISTS (SELECT 1 FROM site_rollup WHERE site = site.id) AND id
      """;
  private static final String FIRST_UNWIRED = " NOT IN (%s) ORDER BY id LIMIT 1";
  private static final String NEXT_STALE =
      """
      SELECT site FROM site_stale WHERE site NOT IN (%s) ORDER BY site <= ?, site LIMIT 1
      """;
  private static final String WIRED = "SELECT site FROM site_rollup ORDER BY site";
  private static final String IS_KEPT =
      """
      SELECT 1 FROM site_rollup JOIN site_bucket_15 USING (site) WHERE site = ? LIMIT 1
      """;
  private static final String EARLIEST =
      """
      SELECT MIN(ts) FROM (
        SELECT (SELECT ts FROM bucket_15 WHERE stream = stream.id ORDER BY channel, ts LIMIT 1) AS ts
        FROM zone JOIN panel ON panel.zone = zone.id JOIN device ON device.panel = panel.id
          JOIN electrical_parameter ON electrical_parameter.device = device.id
          JOIN sensor ON sensor.id = electrical_parameter.sensor
          JOIN stream ON stream.account = sensor.account AND stream.serial = sensor.serial
        WHERE zone.site = ?
        UNION ALL SELECT MIN(ts) FROM site_bucket_15 WHERE site = ? AND part = 0) AS first
      """;

  private final DataSource database;

  /** Over the data source of the readings. */
  @Inject
  public SiteBucketStore(DataSource database) {
    this.database = database;
  }

  /** Takes the right to compute sites until the end of the transaction; false: somebody has it. */
  public boolean isAlone() {
    return !query(LOCK, row -> true).isEmpty();
  }

  /** Readings of an account changed between two instants [s since 1970 UTC]. */
  public void markAccount(AccountId account, long from, long to) {
    update(MARK_ACCOUNT, from, from, to, account.value());
  }

  /** Something of a site changed between two instants [s since 1970 UTC]; cause may be null. */
  public void mark(SiteId site, long from, long to, String cause) {
    update(MARK, site.value(), from, from, to, cause);
  }

  /**
   * The site of which something is to be done whose turn is next, leaving out some; empty if
   * nothing is. All take turns: one with years to be done keeps no other waiting.
   *
   * @param last whose turn was last
   */
  public Optional<SiteId> nextStale(Collection<SiteId> without, SiteId last) {
    String sql = NEXT_STALE.formatted(ids(without));
    return query(sql, SiteBucketStore::site, last.value()).stream().findFirst();
  }

  /** What is to be done of a site. */
  public List<Stale> stale(SiteId site) {
    return query(STALE + "WHERE site = ? ORDER BY id", SiteBucketStore::stale, site.value());
  }

  /** Everything of an entry before {@code second} was done. */
  public void advance(Stale entry, long second) {
    if (second >= entry.to()) {
      update(DONE, entry.id());
    } else {
      update(ADVANCE, second, entry.id(), second);
    }
  }

  /** Whether the kept quarter hours were computed with a wiring, by its SHA-256 in hexadecimal. */
  public boolean isWired(SiteId site, String digest) {
    return !query(WIRING, row -> true, site.value(), digest).isEmpty();
  }

  /** Says with which wiring quarter hours are computed from now on. */
  public void wire(SiteId site, String digest) {
    update(WIRE, site.value(), digest);
  }

  /** The next site that has no wiring yet, leaving out some. */
  public Optional<SiteId> unwired(Collection<SiteId> without) {
    return query(UNWIRED + FIRST_UNWIRED.formatted(ids(without)), SiteBucketStore::site).stream()
        .findFirst();
  }

  /** Never empty: there is no site 0. */
  private static String ids(Collection<SiteId> sites) {
    return sites.stream().map(site -> "," + site).collect(Collectors.joining("", "0", ""));
  }

  /** All sites that have a wiring. */
  public List<SiteId> wired() {
    return query(WIRED, SiteBucketStore::site);
  }

  /** Whether a site has a wiring, and any quarter hour of it is kept. */
  public boolean isKept(SiteId site) {
    return !query(IS_KEPT, row -> true, site.value()).isEmpty();
  }

  /** Where readings of a site, or its kept quarter hours, begin [s since 1970 UTC]. */
  public long earliest(SiteId site, long otherwise) {
    Long first =
        query(EARLIEST, row -> row.getObject(1, Long.class), site.value(), site.value()).get(0);
    return first == null ? otherwise : first;
  }

  /** Kept quarter hours by their start [s since 1970 UTC]. */
  public TreeMap<Long, SiteQuarter> load(SiteId site, long from, long to) {
    TreeMap<Long, SiteQuarter> quarters = new TreeMap<>();
    query(
        LOAD,
        row -> {
          long start = row.getLong(2);
          EnergyValue value = value(row);
          return row.getInt(1) == 0
              ? quarters.put(start, new SiteQuarter(start, value, null))
              : quarters.computeIfPresent(
                  start, (key, before) -> new SiteQuarter(key, before.total(), value));
        },
        site.value(),
        from,
        to);
    return quarters;
  }

  /**
   * Kept quarter hours joined to equal intervals, by their start [s since 1970 UTC]. Intervals of
   * which a quarter hour is not kept are left out.
   *
   * @param run start of the first, end of the last, and width of each
   * @param part 0 total, 1 untracked
   */
  public Map<Long, EnergyValue> sums(SiteId site, int part, Units run) {
    Map<Long, EnergyValue> sums = new HashMap<>();
    long from = run.from().getEpochSecond();
    long to = run.to().getEpochSecond();
    long width = run.seconds();
    query(
        SUMS,
        row -> sums.put(row.getLong(2), value(row)),
        site.value(),
        part,
        from,
        to,
        from,
        width,
        width);
    return sums;
  }

  /** Replaces what is kept between two instants [s since 1970 UTC]. */
  public void replace(SiteId site, long from, long to, List<SiteQuarter> quarters) {
    update(CLEAR, site.value(), from, to);
    List<Object[]> rows = new ArrayList<>();
    for (SiteQuarter quarter : quarters) {
      rows.add(row(site, 0, quarter.start(), quarter.total()));
      if (quarter.untracked() != null) {
        rows.add(row(site, 1, quarter.start(), quarter.untracked()));
      }
    }
    String marks = "(" + "?,".repeat(COLUMNS - 1) + "?)";
    for (int i = 0; i < rows.size(); i += ROWS) {
      List<Object[]> some = rows.subList(i, Math.min(rows.size(), i + ROWS));
      String sql = INSERT + (marks + ",").repeat(some.size() - 1) + marks;
      update(sql, some.stream().flatMap(java.util.Arrays::stream).toArray());
    }
  }

  private static Object[] row(SiteId site, int part, long start, EnergyValue value) {
    Coverage coverage = value.coverage();
    return new Object[] {
      site.value(),
      part,
      start,
      value.wattHours(),
      value.averageWatts(),
      value.averageAmperes(),
      value.peakWatts(),
      coverage.measuredSeconds(),
      coverage.repairedSeconds(),
      coverage.offSeconds(),
      coverage.missingSeconds()
    };
  }

  private static SiteId site(ResultSet row) throws SQLException {
    return new SiteId(row.getLong(1));
  }

  private static EnergyValue value(ResultSet row) throws SQLException {
    return new EnergyValue(
        row.getDouble(3),
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        new Coverage(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10)));
  }

  private static Stale stale(ResultSet row) throws SQLException {
    return new Stale(
        row.getLong(1),
        new SiteId(row.getLong(2)),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6));
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    } catch (SQLException failure) {
      throw new DatabaseException("read site buckets", failure);
    }
  }

  private void update(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException("write site buckets", failure);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}

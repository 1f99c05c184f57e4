package org.openpowerradar.energy.control.account;

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
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.SiteQuarter;
import org.openpowerradar.energy.control.Stale;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.reading.entity.DatabaseException;

/** Kept quarter hours of many sites, each read by one statement for all of them. */
@Dependent
public class AccountBucketStore {
  private static final String WIRINGS =
      "SELECT site, LOWER(HEX(wiring)) FROM site_rollup WHERE site IN (%s)";
  private static final String STALE =
      """
      SELECT site, id, first_ts, from_ts, to_ts, cause FROM site_stale WHERE site IN (%s) ORDER BY id
      """;
  private static final String QUARTERS =
      """
      SELECT site, part, ts, wh, average_w, average_a, peak_w, measured_s, repaired_s, off_s, missing_s
      FROM site_bucket_15 WHERE site IN (%s) AND part IN (0, 1) AND ts >= ? AND ts < ?
      ORDER BY site, part, ts
      """;

  private final DataSource database;

  /** Over the data source of the readings. */
  @Inject
  public AccountBucketStore(DataSource database) {
    this.database = database;
  }

  /**
   * What is kept of a site.
   *
   * @param wiring with which it was computed, SHA-256 in hexadecimal; null: nothing is kept
   * @param stale what of it may be out of date
   * @param quarters by their start [s since 1970 UTC]
   */
  public record Kept(String wiring, List<Stale> stale, TreeMap<Long, SiteQuarter> quarters) {
    private Kept() {
      this(null, new ArrayList<>(), new TreeMap<>());
    }

    private Kept wired(String digest) {
      return new Kept(digest, stale, quarters);
    }
  }

  /**
   * Reads of each site what is kept between two instants [s since 1970 UTC]. What is out of date is
   * read first: what becomes so afterwards was right when read.
   */
  public Map<SiteId, Kept> load(Collection<SiteId> sites, long from, long to) {
    Map<SiteId, Kept> kept = new HashMap<>();
    sites.forEach(site -> kept.put(site, new Kept()));
    if (sites.isEmpty()) {
      return kept;
    }
    query(STALE, sites, row -> kept.get(site(row)).stale().add(stale(row)));
    query(WIRINGS, sites, row -> kept.put(site(row), kept.get(site(row)).wired(row.getString(2))));
    query(QUARTERS, sites, row -> add(row, kept.get(site(row)).quarters()), from, to);
    return kept;
  }

  private static void add(ResultSet row, TreeMap<Long, SiteQuarter> quarters) throws SQLException {
    long start = row.getLong(3);
    EnergyValue value = value(row);
    if (row.getInt(2) == 0) {
      quarters.put(start, new SiteQuarter(start, value, null));
    } else {
      quarters.computeIfPresent(
          start, (key, before) -> new SiteQuarter(key, before.total(), value));
    }
  }

  private static SiteId site(ResultSet row) throws SQLException {
    return new SiteId(row.getLong(1));
  }

  private static Stale stale(ResultSet row) throws SQLException {
    return new Stale(
        row.getLong(2),
        site(row),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6));
  }

  private static EnergyValue value(ResultSet row) throws SQLException {
    return new EnergyValue(
        row.getDouble(4),
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        new Coverage(row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)));
  }

  /** Takes a row. */
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private void query(String sql, Collection<SiteId> sites, Row row, long... more) {
    String ids = sites.stream().map(SiteId::toString).collect(Collectors.joining(","));
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.formatted(ids))) {
      for (int i = 0; i < more.length; i++) {
        statement.setLong(i + 1, more[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          row.read(result);
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseException("read site buckets", failure);
    }
  }
}

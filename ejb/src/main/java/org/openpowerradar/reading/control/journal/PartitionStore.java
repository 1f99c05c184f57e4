package org.openpowerradar.reading.control.journal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SqlStore;

/**
 * Makes partitions ahead, drops emptied hours of the journal and raw readings past their time.
 * Statements are made of constants, numbers and dates only.
 */
@Dependent
public class PartitionStore extends SqlStore {
  private static final String EXISTING =
      """
      SELECT partition_description, partition_name FROM information_schema.partitions
      WHERE table_schema = DATABASE() AND table_name = ?
      """;
  private static final String REST = "rest";
  private static final String OPEN_HOURS = "SELECT MIN(hr) FROM journal_hour";

  /** Over the data source of the readings. */
  @Inject
  public PartitionStore(DataSource database) {
    super(database);
  }

  /**
   * Makes what is needed ahead of {@code now}, drops hours of the journal that are long emptied,
   * and weeks of chunks all of whose hours lie before {@code firstKept}.
   */
  public void arrange(Instant now, long firstKept) {
    ensure("reading_journal", Partitions.hours(now));
    ensure("reading_chunk", Partitions.weeks(now));
    ensure("bucket_15", Partitions.months(now));
    dropEmptied(Hours.of(now.toEpochMilli()) - 24);
    drop("reading_chunk", "w", firstKept);
  }

  private void ensure(String table, TreeMap<Long, String> wanted) {
    TreeMap<Long, String> existing = existing(table);
    SortedMap<Long, String> missing =
        existing.isEmpty() ? wanted : wanted.tailMap(existing.lastKey(), false);
    if (!missing.isEmpty()) {
      ddl("ALTER TABLE " + table + " REORGANIZE PARTITION " + REST + " INTO (" + list(missing));
    }
  }

  private void dropEmptied(long before) {
    long firstNeeded = query(OPEN_HOURS, row -> row.getLong(1)).get(0);
    drop("reading_journal", "h", Math.min(before, firstNeeded));
  }

  private void drop(String table, String prefix, long end) {
    existing(table).headMap(end, true).values().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> ddl("ALTER TABLE " + table + " DROP PARTITION " + name));
  }

  private TreeMap<Long, String> existing(String table) {
    TreeMap<Long, String> partitions = new TreeMap<>();
    query(EXISTING, row -> read(row, partitions), table);
    return partitions;
  }

  private static Object read(ResultSet row, Map<Long, String> into) throws SQLException {
    String end = row.getString(1);
    return "MAXVALUE".equals(end) ? null : into.put(Long.valueOf(end), row.getString(2));
  }

  private static String list(SortedMap<Long, String> partitions) {
    return partitions.entrySet().stream()
            .map(each -> "PARTITION " + each.getValue() + " VALUES LESS THAN (" + each.getKey())
            .collect(Collectors.joining("), "))
        + "), PARTITION "
        + REST
        + " VALUES LESS THAN MAXVALUE)";
  }
}

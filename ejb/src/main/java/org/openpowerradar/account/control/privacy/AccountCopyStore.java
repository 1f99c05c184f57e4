package org.openpowerradar.account.control.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.AccountId;

/**
 * Everything that is stored about an account, table by table, but what was measured and what is
 * binary: keys of bridges are. A new table is in it by itself.
 */
public final class AccountCopyStore {

  /** Tables of what was measured, and of how machines keep it. */
  public static final Set<String> MEASURED =
      Set.of(
          "bridge_gap",
          "bridge_heard",
          "bridge_queue",
          "bucket_15",
          "latest",
          "legacy_batch",
          "meter_bucket",
          "meter_import_part",
          "reading_body",
          "reading_chunk",
          "reading_journal",
          "reading_quarantine",
          "site_bucket_15",
          "site_rollup",
          "site_stale",
          "stream_bridge",
          "stream_period");

  /** Tables that do not say by themselves which rows are the account's. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "account", " WHERE id = :account",
          "account_erasure", " WHERE account = :account",
          "audit_entry", " WHERE account = :account",
          "audit_fact",
              " WHERE entry IN (SELECT e.id FROM audit_entry e WHERE e.account = :account)",
          "person",
              " WHERE subject IN (SELECT g.subject FROM access_grant g WHERE g.account = :account)");

  /** As text: numbers of the database may be larger than those of Java. */
  private static final String COLUMNS =
      """
      SELECT c.column_name FROM information_schema.columns c
      WHERE c.table_schema = DATABASE() AND c.table_name = :table AND c.data_type NOT IN
        ('binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob')
      ORDER BY c.ordinal_position
      """;

  private static final String KEY =
      """
      SELECT k.column_name FROM information_schema.key_column_usage k
      WHERE k.table_schema = DATABASE() AND k.constraint_name = 'PRIMARY' AND k.table_name = :table
      ORDER BY k.ordinal_position
      """;

  private final EntityManager entities;
  private final Map<String, String> tables;

  public AccountCopyStore(EntityManager entities) {
    this.entities = entities;
    tables = new TreeMap<>(new AccountTableStore(entities).conditions());
    tables.keySet().removeAll(MEASURED);
    tables.putAll(OTHERS);
  }

  /** Names of the tables, in the order of the alphabet. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /**
   * Returns rows of an account by their key, as column and value.
   *
   * @param table one of {@link #tables}
   * @param from how many rows before them are left out
   * @param most how many at most
   */
  public List<Map<String, String>> rows(AccountId account, String table, int from, int most) {
    String where = tables.get(table);
    if (where == null) {
      throw new IllegalArgumentException("not a table of accounts: " + table);
    }
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT " + columns(table) + " FROM " + table + where + order(table), Tuple.class)
            .setParameter("account", account.value())
            .setFirstResult(from)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> PersonTraceStore.row((Tuple) row)).toList();
  }

  private String columns(String table) {
    List<?> columns =
        entities.createNativeQuery(COLUMNS).setParameter("table", table).getResultList();
    return columns.stream()
        .map(each -> "CAST(`%s` AS CHAR) AS `%s`".formatted(each, each))
        .collect(Collectors.joining(", "));
  }

  private String order(String table) {
    List<?> columns = entities.createNativeQuery(KEY).setParameter("table", table).getResultList();
    return columns.isEmpty()
        ? ""
        : " ORDER BY " + columns.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}

package org.openpowerradar.account.control.privacy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpowerradar.account.entity.AccountId;

/**
 * Every table that holds something of accounts, found in the database itself, so that a new table
 * cannot be forgotten: it has a column {@code account}, or one that is named like a table that has.
 */
public final class AccountTableStore {

  /** Tables that are about the platform or about people, and not about any account. */
  public static final Set<String> OF_NOBODY =
      Set.of(
          "audit_check",
          "audit_checkpoint",
          "audit_head",
          "audit_person",
          "compaction",
          "flyway_schema_history",
          "journal_hour",
          "person",
          "platform_operator");

  /** Tables with an end of their own. */
  private static final Set<String> LAST =
      Set.of("account", "account_erasure", "audit_entry", "audit_fact");

  private static final String ACCOUNT = "account";
  private static final int SOME_KEYS = 100;
  private static final List<String> FIRST_CHOICE =
      List.of("stream", "bridge", "site", "meter", "device");
  private static final Map<String, String> OTHER_NAMES =
      Map.of("import_id", "meter_import", "schedule", "work_schedule");

  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
      """;
  private static final String REFERENCES =
      """
      SELECT DISTINCT k.table_name, k.referenced_table_name, k.column_name, c.is_nullable
      FROM information_schema.key_column_usage k
      JOIN information_schema.columns c ON c.table_schema = k.table_schema
        AND c.table_name = k.table_name AND c.column_name = k.column_name
      WHERE k.table_schema = DATABASE() AND k.referenced_table_name IS NOT NULL
      """;

  private final EntityManager entities;
  private final Map<String, Set<String>> columns = new TreeMap<>();

  /** Reads which tables there are. */
  public AccountTableStore(EntityManager entities) {
    this.entities = entities;
    for (Object row : entities.createNativeQuery(COLUMNS).getResultList()) {
      Object[] each = (Object[]) row;
      columns.computeIfAbsent(text(each[0]), name -> new TreeSet<>()).add(text(each[1]));
    }
  }

  /** Names of tables of which nobody can tell whose their rows are: there must be none. */
  public Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(columns.keySet());
    unknown.removeAll(OF_NOBODY);
    unknown.removeAll(LAST);
    unknown.removeIf(name -> owned(name).isPresent());
    return unknown;
  }

  /** How the rows of an account are found in each table that says whose they are, by its name. */
  Map<String, String> conditions() {
    Map<String, String> conditions = new TreeMap<>();
    columns.keySet().stream()
        .filter(name -> !OF_NOBODY.contains(name) && !LAST.contains(name))
        .forEach(name -> owned(name).ifPresent(table -> conditions.put(name, where(table))));
    return conditions;
  }

  /** Names of the tables that hold rows of an account, with how many. */
  public Map<String, Long> counts(AccountId account) {
    Map<String, Long> counts = new TreeMap<>();
    for (OwnedTable table : inOrder()) {
      long rows = count(table, account);
      if (rows > 0) {
        counts.put(table.name(), rows);
      }
    }
    return counts;
  }

  /**
   * Deletes some rows of an account, from tables that nothing else points to first.
   *
   * @param most how many at most
   * @return how many; 0: nothing is left
   */
  public int deleteSome(AccountId account, int most) {
    for (OwnedTable table : inOrder()) {
      List<?> keys = keys(table, account);
      if (!keys.isEmpty()) {
        loosen(table, account);
        return delete(table, keys, most);
      }
    }
    return 0;
  }

  /** Some of the values of the column that say that a row is the account's. */
  private List<?> keys(OwnedTable table, AccountId account) {
    String sql = "SELECT DISTINCT " + table.column() + " FROM " + table.name() + where(table);
    return entities
        .createNativeQuery(sql)
        .setParameter(ACCOUNT, account.value())
        .setMaxResults(SOME_KEYS)
        .getResultList();
  }

  private int delete(OwnedTable table, List<?> keys, int most) {
    String sql = "DELETE FROM %s WHERE %s IN (:keys) LIMIT " + most;
    return entities
        .createNativeQuery(sql.formatted(table.name(), table.column()))
        .setParameter("keys", keys)
        .executeUpdate();
  }

  private long count(OwnedTable table, AccountId account) {
    String sql = "SELECT COUNT(*) FROM " + table.name() + where(table);
    return ((Number)
            entities
                .createNativeQuery(sql)
                .setParameter(ACCOUNT, account.value())
                .getSingleResult())
        .longValue();
  }

  private static String where(OwnedTable table) {
    return table.isDirect()
        ? " WHERE " + table.column() + " = :account"
        : " WHERE %s IN (SELECT o.%s FROM %s o WHERE o.account = :account)"
            .formatted(table.column(), table.ownerKey(), table.owner());
  }

  /** Rows that point to others of the same table would hold them fast. */
  private void loosen(OwnedTable table, AccountId account) {
    for (Reference each : references()) {
      boolean isToItself = each.from().equals(table.name()) && each.to().equals(table.name());
      if (isToItself && each.isNullable()) {
        entities
            .createNativeQuery(
                "UPDATE %s SET %s = NULL%s AND %s IS NOT NULL"
                    .formatted(table.name(), each.column(), where(table), each.column()))
            .setParameter(ACCOUNT, account.value())
            .executeUpdate();
      }
    }
  }

  /** Tables that say whose they are by another one come before it; so do those that point to it. */
  private List<OwnedTable> inOrder() {
    Map<String, OwnedTable> left = new LinkedHashMap<>();
    columns.keySet().stream()
        .filter(name -> !OF_NOBODY.contains(name) && !LAST.contains(name))
        .forEach(name -> owned(name).ifPresent(table -> left.put(name, table)));
    Map<String, Set<String>> pointing = pointing(left);
    List<OwnedTable> order = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          left.keySet().stream()
              .filter(
                  name ->
                      pointing.getOrDefault(name, Set.of()).stream().noneMatch(left::containsKey))
              .findFirst()
              .orElseGet(() -> left.keySet().iterator().next());
      order.add(left.remove(next));
    }
    return order;
  }

  /** By table the others that need its rows. */
  private Map<String, Set<String>> pointing(Map<String, OwnedTable> tables) {
    Map<String, Set<String>> pointing = new HashMap<>();
    tables.values().stream()
        .filter(table -> !table.isDirect())
        .forEach(
            table ->
                pointing.computeIfAbsent(table.owner(), to -> new TreeSet<>()).add(table.name()));
    references().stream()
        .filter(each -> !each.from().equals(each.to()))
        .forEach(
            each -> pointing.computeIfAbsent(each.to(), to -> new TreeSet<>()).add(each.from()));
    return pointing;
  }

  private Optional<OwnedTable> owned(String name) {
    Set<String> own = columns.get(name);
    if (own.contains(ACCOUNT)) {
      return Optional.of(OwnedTable.of(name, ACCOUNT));
    }
    List<String> candidates = new ArrayList<>(FIRST_CHOICE);
    candidates.addAll(own);
    return candidates.stream()
        .filter(own::contains)
        .map(column -> byOwner(name, column))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<OwnedTable> byOwner(String name, String column) {
    String owner = OTHER_NAMES.getOrDefault(column, column);
    Set<String> known = columns.getOrDefault(owner, Set.of());
    if (owner.equals(name) || !known.contains(ACCOUNT)) {
      return Optional.empty();
    }
    String key = owner.equals("bridge") ? "serial" : "id";
    return known.contains(key)
        ? Optional.of(new OwnedTable(name, column, owner, key))
        : Optional.empty();
  }

  /**
   * A foreign key.
   *
   * @param from the table that has it
   * @param to the table it points to
   * @param column one of its columns
   */
  private record Reference(String from, String to, String column, boolean isNullable) {}

  private List<Reference> references() {
    List<?> rows = entities.createNativeQuery(REFERENCES).getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Reference(text(row[0]), text(row[1]), text(row[2]), "YES".equals(text(row[3]))))
        .toList();
  }

  private static String text(Object column) {
    return column.toString();
  }
}

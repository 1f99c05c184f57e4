package org.openpowerradar.account.control.privacy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where people leave traces: every column of the type that ids of Keycloak have, found in the
 * database itself, so that a new one cannot be forgotten.
 */
public final class PersonTraceStore {
  /** Most rows of a table that are copied. */
  public static final int MOST = 100_000;

  private static final String COLUMNS =
      """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
        AND c.data_type = 'varchar' AND c.character_maximum_length = 36
        AND c.collation_name = 'ascii_bin'
      ORDER BY c.table_name, c.column_name
      """;
  private static final String FACTS =
      """
      SELECT f.entry, f.address, f.details FROM audit_fact f
      JOIN audit_entry e ON e.id = f.entry WHERE e.actor = :subject ORDER BY f.entry
      """;

  /** What stands where a person stood who was erased. */
  public static final String ERASED = "erased";

  private static final String CHAIN = "audit_entry";
  private static final String NAME = "_name";

  /** Columns that say whom a row is about; all others say who did something. */
  private static final Set<String> ABOUT = Set.of("subject", "recipient");

  /** Two erased people may have done the same: the row of one stays. */
  private static final String RENAME =
      "UPDATE IGNORE %s SET %s = '" + ERASED + "'%s WHERE %s = :subject";

  private static final String NAMES =
      """
      SELECT c.table_name, c.column_name FROM information_schema.columns c
      JOIN information_schema.tables t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
        AND c.column_name LIKE '%\\_name'
      """;
  private static final String FORGET =
      """
      DELETE f FROM audit_fact f JOIN audit_entry e ON e.id = f.entry WHERE e.actor = :subject
      """;

  private final EntityManager entities;

  public PersonTraceStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Returns everything that is stored about a person, by table: rows as column and value, without
   * binary values. Columns such as {@code granted_by}, which say that the person did something to
   * somebody else, lead to no row: it is about the other, and stands in the audit trail.
   */
  public Map<String, List<Map<String, String>>> copy(String subject) {
    Map<String, List<Map<String, String>>> copy = new TreeMap<>();
    for (Object row : entities.createNativeQuery(COLUMNS).getResultList()) {
      Object[] column = (Object[]) row;
      String table = column[0].toString();
      String name = column[1].toString();
      if (!name.endsWith("_by")) {
        String sql = "SELECT * FROM " + table + " WHERE " + name + " = :subject";
        copy.computeIfAbsent(table, none -> new ArrayList<>()).addAll(rows(sql, subject));
      }
    }
    copy.put("audit_fact", rows(FACTS, subject));
    copy.values().removeIf(List::isEmpty);
    return copy;
  }

  /**
   * Erases what is stored about a person: rows that are about them go, and where they did something
   * to somebody else {@value #ERASED} stands in the place of their id. The entries of the audit
   * trail keep the id, which names nobody any more; address and details of theirs go.
   */
  public void erase(String subject) {
    Map<String, Set<String>> named = names();
    for (Object row : entities.createNativeQuery(COLUMNS).getResultList()) {
      Object[] column = (Object[]) row;
      String table = column[0].toString();
      String name = column[1].toString();
      if (!table.equals(CHAIN)) {
        if (!ABOUT.contains(name)) {
          boolean isNamed = named.getOrDefault(table, Set.of()).contains(name + NAME);
          execute(
              RENAME.formatted(table, name, isNamed ? ", " + name + NAME + " = ''" : "", name),
              subject);
        }
        execute("DELETE FROM " + table + " WHERE " + name + " = :subject", subject);
      }
    }
    forget(subject);
  }

  /** Forgets address and details of all that a person did. */
  public void forget(String subject) {
    execute(FORGET, subject);
  }

  private void execute(String sql, String subject) {
    entities.createNativeQuery(sql).setParameter("subject", subject).executeUpdate();
  }

  /** Columns with names of people, by table. */
  private Map<String, Set<String>> names() {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Object row : entities.createNativeQuery(NAMES).getResultList()) {
      Object[] column = (Object[]) row;
      names
          .computeIfAbsent(column[0].toString(), none -> new TreeSet<>())
          .add(column[1].toString());
    }
    return names;
  }

  private List<Map<String, String>> rows(String sql, String subject) {
    List<?> found =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("subject", subject)
            .setMaxResults(MOST)
            .getResultList();
    return found.stream().map(row -> row((Tuple) row)).toList();
  }

  /** Columns and values, without those that are null or binary. */
  static Map<String, String> row(Tuple tuple) {
    Map<String, String> row = new LinkedHashMap<>();
    for (TupleElement<?> element : tuple.getElements()) {
      Object value = tuple.get(element);
      if (value != null && !(value instanceof byte[])) {
        row.put(element.getAlias(), value.toString());
      }
    }
    return row;
  }
}

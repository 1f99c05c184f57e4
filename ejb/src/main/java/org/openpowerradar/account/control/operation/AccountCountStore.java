package org.openpowerradar.account.control.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.operation.QuotaKind;

/** What some accounts own and store: one statement a kind, however many accounts. */
public final class AccountCountStore {
  private static final Map<QuotaKind, String> COUNTS =
      Map.of(
          QuotaKind.SITES,
          "SELECT account, COUNT(*) FROM site WHERE account IN (:accounts) GROUP BY account",
          QuotaKind.BRIDGES,
          "SELECT account, COUNT(*) FROM bridge WHERE account IN (:accounts) GROUP BY account",
          QuotaKind.SENSORS,
          "SELECT account, COUNT(*) FROM sensor WHERE account IN (:accounts) GROUP BY account",
          QuotaKind.PEOPLE,
          "SELECT account, COUNT(DISTINCT subject) FROM access_grant WHERE account IN (:accounts)"
              + " GROUP BY account");
  private static final String USAGE =
      """
      SELECT account, CAST(SUM(IF(day = :yesterday, readings, 0)) AS SIGNED),
        CAST(SUM(stored_bytes) AS SIGNED)
      FROM account_usage WHERE account IN (:accounts) GROUP BY account
      """;

  private final EntityManager entities;

  public AccountCountStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What an account stores.
   *
   * @param readings of yesterday (UTC)
   * @param bytes of all readings that are kept
   */
  public record Usage(long readings, long bytes) {}

  /** Returns how many of each kind each account owns; what it owns none of is left out. */
  public Map<Long, Map<QuotaKind, Integer>> owned(Collection<Long> accounts) {
    Map<Long, Map<QuotaKind, Integer>> owned = new HashMap<>();
    for (QuotaKind kind : QuotaKind.values()) {
      for (Object[] row : rows(entities.createNativeQuery(COUNTS.get(kind)), accounts)) {
        owned
            .computeIfAbsent(whole(row[0]), account -> new EnumMap<>(QuotaKind.class))
            .put(kind, (int) whole(row[1]));
      }
    }
    return owned;
  }

  /** Returns what each account stores; those that were not counted yet are left out. */
  public Map<Long, Usage> usage(Collection<Long> accounts, long yesterday) {
    Query query = entities.createNativeQuery(USAGE).setParameter("yesterday", yesterday);
    Map<Long, Usage> usage = new HashMap<>();
    for (Object[] row : rows(query, accounts)) {
      usage.put(whole(row[0]), new Usage(whole(row[1]), whole(row[2])));
    }
    return usage;
  }

  private static List<Object[]> rows(Query query, Collection<Long> accounts) {
    List<?> rows = query.setParameter("accounts", accounts).getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }
}

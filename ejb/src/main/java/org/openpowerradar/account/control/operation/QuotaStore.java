package org.openpowerradar.account.control.operation;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.QuotaKind;

/** How many of a kind an account owns, and how many it may own. */
public final class QuotaStore {
  private static final String LOCK = "SELECT id FROM account WHERE id = :account FOR UPDATE";

  /** Locking reads see what was committed while the lock was waited for. */
  private static final Map<QuotaKind, String> COUNTS =
      Map.of(
          QuotaKind.SITES,
          "SELECT COUNT(*) FROM site WHERE account = :account LOCK IN SHARE MODE",
          QuotaKind.BRIDGES,
          "SELECT COUNT(*) FROM bridge WHERE account = :account AND ended_at IS NULL"
              + " LOCK IN SHARE MODE",
          QuotaKind.SENSORS,
          "SELECT COUNT(*) FROM sensor WHERE account = :account LOCK IN SHARE MODE",
          QuotaKind.PEOPLE,
          "SELECT COUNT(DISTINCT subject) FROM access_grant WHERE account = :account"
              + " LOCK IN SHARE MODE");

  private static final String FIND =
      "SELECT kind, most FROM account_quota WHERE account = :account";
  private static final String FORGET =
      "DELETE FROM account_quota WHERE account = :account AND kind = :kind";
  private static final String SET =
      """
      INSERT INTO account_quota (account, kind, most) VALUES (:account, :kind, :most)
      ON DUPLICATE KEY UPDATE most = VALUES(most)
      """;

  private final EntityManager entities;

  public QuotaStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps others from counting for this account until the transaction ends. */
  public void lock(AccountId account) {
    entities.createNativeQuery(LOCK).setParameter("account", account.value()).getResultList();
  }

  /** Returns how many there are, also those committed since the transaction began. */
  public int count(AccountId account, QuotaKind kind) {
    Object count =
        entities
            .createNativeQuery(COUNTS.get(kind))
            .setParameter("account", account.value())
            .getSingleResult();
    return ((Number) count).intValue();
  }

  /** Returns what was said for this account alone. */
  public Map<QuotaKind, Integer> own(AccountId account) {
    List<?> rows =
        entities.createNativeQuery(FIND).setParameter("account", account.value()).getResultList();
    Map<QuotaKind, Integer> quotas = new EnumMap<>(QuotaKind.class);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      quotas.put(QuotaKind.valueOf((String) columns[0]), ((Number) columns[1]).intValue());
    }
    return quotas;
  }

  /** Says how many this account may own; null: what the platform says. */
  public void set(AccountId account, QuotaKind kind, Integer most) {
    var statement =
        entities
            .createNativeQuery(most == null ? FORGET : SET)
            .setParameter("account", account.value())
            .setParameter("kind", kind.name());
    if (most != null) {
      statement.setParameter("most", most);
    }
    statement.executeUpdate();
  }
}

package org.openpowerradar.account.control.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;

/** The audit trail as people read it: newest first, page by page. */
public final class TrailStore {

  /**
   * Entries never stand in another order than their times, so the key of time and id gives the
   * order, and the next page begins at an id.
   */
  private static final String FIND =
      """
      SELECT e.id, e.recorded_at, e.actor, p.name, e.account, e.action, e.target,
        COALESCE(f.address, ''), COALESCE(f.details, '')
      FROM audit_entry e
        LEFT JOIN audit_fact f ON f.entry = e.id
        LEFT JOIN audit_person p ON p.subject = e.actor
      WHERE %s AND e.recorded_at >= :from AND e.recorded_at < :to AND e.id < :before
        AND (:person = '' OR e.actor = :person OR p.name LIKE :name)
        AND (:action = '' OR e.action = :action OR e.action LIKE :noun)
        AND (:target = '' OR e.target = :target OR e.target LIKE :beginning)
      ORDER BY e.recorded_at DESC, e.id DESC
      """;

  private final EntityManager entities;

  public TrailStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns entries; {@code account} empty: of all, without what is the customers' own. */
  public List<AuditLine> find(Optional<AccountId> account, AuditQuery query) {
    String whose = account.isPresent() ? "e.account = :account" : "e.account >= :account";
    List<?> rows =
        entities
            .createNativeQuery(FIND.formatted(whose))
            .setParameter("account", account.map(AccountId::value).orElse(0L))
            .setParameter("from", query.from().toEpochMilli())
            .setParameter("to", query.to().toEpochMilli())
            .setParameter("before", query.before())
            .setParameter("person", query.person())
            .setParameter("name", "%" + literal(query.person()) + "%")
            .setParameter("action", query.action())
            .setParameter("noun", literal(query.action()) + ".%")
            .setParameter("target", query.target())
            .setParameter("beginning", literal(query.target()) + "%")
            .setMaxResults(query.most())
            .getResultList();
    boolean isOpen = account.isPresent();
    return rows.stream().map(row -> line((Object[]) row, isOpen)).toList();
  }

  private static AuditLine line(Object[] row, boolean isOpen) {
    long owner = ((Number) row[4]).longValue();
    boolean shown = isOpen || owner == 0;
    return new AuditLine(
        ((Number) row[0]).longValue(),
        Instant.ofEpochMilli(((Number) row[1]).longValue()),
        (String) row[2],
        shown ? (String) row[3] : null,
        owner,
        (String) row[5],
        (String) row[6],
        shown ? (String) row[7] : "",
        shown ? DetailText.read((String) row[8]) : Map.of());
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}

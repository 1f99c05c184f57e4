package org.openpowerradar.account.control.notice;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.control.notice.Notice.About;
import org.openpowerradar.account.control.notice.Notice.Kind;
import org.openpowerradar.account.entity.AccountId;

/** Notices that wait for their mail. */
public final class NoticeStore {
  private static final String ADD =
      """
      INSERT INTO notice (kind, recipient, account, lent_access, provider, created_at, due_at)
      VALUES (:kind, :recipient, :account, :access, :provider, :now, :due)
      """;
  private static final String HASTEN =
      "UPDATE notice SET due_at = :now WHERE lent_access = :access AND kind = :kind"
          + " AND due_at > :now";
  private static final String DUE =
      "SELECT id FROM notice WHERE due_at <= :now ORDER BY due_at, id";

  /** Whoever changes the row tries it; the wait doubles up to an hour. */
  private static final String TAKE =
      """
      UPDATE notice SET due_at = TIMESTAMPADD(SECOND, LEAST(60 << tries, 3600), :now),
        tries = LEAST(tries + 1, 10)
      WHERE id = :id AND due_at <= :now
      """;

  private static final String GET =
      "SELECT kind, recipient, account, lent_access, provider, created_at FROM notice"
          + " WHERE id = :id";
  private static final String DELETE = "DELETE FROM notice WHERE id = :id";

  private final EntityManager entities;

  public NoticeStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps a notice until its mail has left, which is tried from a moment on. */
  public void add(Notice notice, Instant due) {
    About about = notice.about();
    entities
        .createNativeQuery(ADD)
        .setParameter("kind", notice.kind().name())
        .setParameter("recipient", notice.recipient())
        .setParameter("account", about.account() == null ? null : about.account().value())
        .setParameter("access", about.access())
        .setParameter("provider", about.provider())
        .setParameter("now", notice.createdAt())
        .setParameter("due", due)
        .executeUpdate();
  }

  /** Tells those who wait for the end of an access of it now. */
  public void hasten(long access, Instant now) {
    entities
        .createNativeQuery(HASTEN)
        .setParameter("access", access)
        .setParameter("kind", Kind.GLASS_ENDED.name())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Returns which are due, the first first. */
  public List<Long> due(Instant now, int most) {
    List<?> rows =
        entities
            .createNativeQuery(DUE)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }

  /** Returns a notice that nobody else tries for a minute at least; empty: somebody else does. */
  public Optional<Notice> take(long id, Instant now) {
    int taken =
        entities
            .createNativeQuery(TAKE)
            .setParameter("now", now)
            .setParameter("id", id)
            .executeUpdate();
    return taken == 0
        ? Optional.empty()
        : Optional.of(
            notice(
                (Object[])
                    entities.createNativeQuery(GET).setParameter("id", id).getSingleResult()));
  }

  private static Notice notice(Object[] row) {
    AccountId account = row[2] == null ? null : new AccountId(((Number) row[2]).longValue());
    Long access = row[3] == null ? null : ((Number) row[3]).longValue();
    return new Notice(
        Kind.valueOf((String) row[0]),
        (String) row[1],
        new About(account, access, (String) row[4]),
        instant(row[5]));
  }

  private static Instant instant(Object column) {
    return column instanceof Timestamp stamp
        ? stamp.toInstant()
        : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
  }

  /** Forgets a notice: its mail has left, or is worth nothing any more. */
  public void delete(long id) {
    entities.createNativeQuery(DELETE).setParameter("id", id).executeUpdate();
  }

  /** The longest that a mail is tried. */
  public static final Duration LIFE = Duration.ofDays(3);
}

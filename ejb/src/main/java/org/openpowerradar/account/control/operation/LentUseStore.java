package org.openpowerradar.account.control.operation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.operation.LentUse;

/** Who used lent access, for what and in which hour; a row each. */
public final class LentUseStore {
  private static final int MOST_PATHS = 300;

  private static final String PATHS =
      "SELECT COUNT(*) FROM lent_use WHERE lent_access = :access AND hr = :hour"
          + " AND person = :person";
  private static final String KNOWN =
      "SELECT COUNT(*) FROM lent_use WHERE lent_access = :access AND hr = :hour"
          + " AND person = :person AND target = :target AND path = :path";

  /** Two requests may both be the first. */
  private static final String ADD =
      """
      INSERT INTO lent_use (lent_access, hr, person, target, path, first_at)
      VALUES (:access, :hour, :person, :target, :path, :at)
      ON DUPLICATE KEY UPDATE first_at = first_at
      """;

  private static final String FIND =
      """
      SELECT CAST(hr AS SIGNED), person, target, path, CAST(first_at AS SIGNED) FROM lent_use
      WHERE lent_access = :access ORDER BY hr DESC, first_at DESC, target, path
      """;

  private final EntityManager entities;

  public LentUseStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A use and its first moment in the hour.
   *
   * @param use what was used for what
   * @param first moment
   */
  public record Noted(LentUse use, Instant first) {}

  /**
   * Notes a use; beyond a number of paths in an hour all the others are noted as one.
   *
   * @return true when it was not noted before
   */
  public boolean add(LentUse use, Instant at) {
    LentUse kept = paths(use) < MOST_PATHS ? use : use.ofMany();
    if (isKnown(use) || isKnown(kept)) {
      return false;
    }
    key(ADD, kept).setParameter("at", at.toEpochMilli()).executeUpdate();
    return true;
  }

  private boolean isKnown(LentUse use) {
    return ((Number) key(KNOWN, use).getSingleResult()).intValue() > 0;
  }

  private int paths(LentUse use) {
    return ((Number) hour(PATHS, use).getSingleResult()).intValue();
  }

  private Query key(String sql, LentUse use) {
    return hour(sql, use).setParameter("target", use.target()).setParameter("path", use.path());
  }

  private Query hour(String sql, LentUse use) {
    return entities
        .createNativeQuery(sql)
        .setParameter("access", use.access())
        .setParameter("hour", use.hour())
        .setParameter("person", use.person());
  }

  /** Returns the newest uses of an access. */
  public List<Noted> find(long access, int most) {
    List<?> rows =
        entities
            .createNativeQuery(FIND)
            .setParameter("access", access)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> noted(access, (Object[]) row)).toList();
  }

  private static Noted noted(long access, Object[] row) {
    LentUse use =
        new LentUse(
            access,
            ((Number) row[0]).longValue(),
            (String) row[1],
            (String) row[2],
            (String) row[3]);
    return new Noted(use, Instant.ofEpochMilli(((Number) row[4]).longValue()));
  }
}

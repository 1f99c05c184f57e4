package org.openpowerradar.account.control.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.audit.ChainFault;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.account.entity.audit.ChainState;
import org.openpowerradar.account.entity.audit.Checkpoint;
import org.openpowerradar.account.entity.audit.EntryFacts;
import org.openpowerradar.account.entity.audit.StoredEntry;

/** What is needed to look at the whole chain, its checkpoints, and what the last look found. */
public final class VerifyingStore {
  private static final String NEXT =
      """
      SELECT e.id, e.recorded_at, e.actor, e.account, e.action, e.target, e.facts, e.previous,
        e.hash, f.salt, f.address, f.details
      FROM audit_entry e LEFT JOIN audit_fact f ON f.entry = e.id
      WHERE e.id > :after ORDER BY e.id
      """;
  private static final String HEAD = "SELECT id, hash FROM audit_head WHERE one = 1";
  private static final String CHECKPOINTS =
      "SELECT id, signed_at, hash, signature FROM audit_checkpoint ORDER BY id";
  private static final String NEWEST_CHECKPOINT =
      "SELECT id, signed_at, hash, signature FROM audit_checkpoint ORDER BY id DESC";
  private static final String ADD_CHECKPOINT =
      """
      INSERT INTO audit_checkpoint (id, signed_at, hash, signature)
      VALUES (:id, :at, :hash, :signature)
      """;
  private static final String KEEP_CHECK =
      """
      INSERT INTO audit_check (one, checked_at, upto, fault, reason)
      VALUES (1, :at, :upto, :fault, :reason)
      ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at), upto = VALUES(upto),
        fault = VALUES(fault), reason = VALUES(reason)
      """;
  private static final String STATE =
      """
      SELECT c.checked_at, c.upto, c.fault, c.reason,
        (SELECT COALESCE(MAX(id), 0) FROM audit_checkpoint), h.id
      FROM audit_head h LEFT JOIN audit_check c ON c.one = h.one WHERE h.one = 1
      """;

  private final EntityManager entities;

  public VerifyingStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * How far the chain has come.
   *
   * @param id the newest entry; 0: there is none
   * @param hash its hash
   */
  public record Head(long id, String hash) {}

  /** Returns the end of the chain as the platform noted it. */
  public Head head() {
    Object[] row = (Object[]) entities.createNativeQuery(HEAD).getSingleResult();
    return new Head(whole(row[0]), (String) row[1]);
  }

  /** Returns the entries behind one, by id. */
  public List<StoredEntry> next(long after, int most) {
    List<?> rows =
        entities
            .createNativeQuery(NEXT)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> entry((Object[]) row)).toList();
  }

  /** Returns the checkpoints the database holds, by entry. */
  public List<Checkpoint> checkpoints() {
    List<?> rows = entities.createNativeQuery(CHECKPOINTS).getResultList();
    return rows.stream().map(row -> checkpoint((Object[]) row)).toList();
  }

  /** Returns the checkpoint about the newest entry. */
  public Optional<Checkpoint> newestCheckpoint() {
    List<?> rows = entities.createNativeQuery(NEWEST_CHECKPOINT).setMaxResults(1).getResultList();
    return rows.stream().map(row -> checkpoint((Object[]) row)).findFirst();
  }

  /**
   * Keeps a checkpoint.
   *
   * @throws RuntimeException if another node kept one about the same entry at this moment
   */
  public void add(Checkpoint checkpoint) {
    entities
        .createNativeQuery(ADD_CHECKPOINT)
        .setParameter("id", checkpoint.id())
        .setParameter("at", checkpoint.at())
        .setParameter("hash", checkpoint.hash())
        .setParameter("signature", checkpoint.signature())
        .executeUpdate();
  }

  /** Keeps what a look at the chain found; {@code fault} null: all is well. */
  public void keep(Instant at, long upto, ChainFault fault) {
    entities
        .createNativeQuery(KEEP_CHECK)
        .setParameter("at", at.toEpochMilli())
        .setParameter("upto", upto)
        .setParameter("fault", fault == null ? 0 : fault.entry())
        .setParameter("reason", fault == null ? "" : fault.reason())
        .executeUpdate();
  }

  /** Returns what the last look found. */
  public ChainState state() {
    Object[] row = (Object[]) entities.createNativeQuery(STATE).getSingleResult();
    if (row[0] == null) {
      return new ChainState(null, 0, null, whole(row[4]), whole(row[5]));
    }
    long fault = whole(row[2]);
    return new ChainState(
        Instant.ofEpochMilli(whole(row[0])),
        whole(row[1]),
        fault == 0 ? null : new ChainFault(fault, (String) row[3]),
        whole(row[4]),
        whole(row[5]));
  }

  private static Checkpoint checkpoint(Object[] row) {
    return new Checkpoint(whole(row[0]), whole(row[1]), (String) row[2], (String) row[3]);
  }

  private static StoredEntry entry(Object[] row) {
    ChainLink link =
        new ChainLink(
            whole(row[0]),
            whole(row[1]),
            (String) row[2],
            whole(row[3]),
            (String) row[4],
            (String) row[5],
            (String) row[6],
            (String) row[7]);
    EntryFacts facts =
        row[9] == null ? null : new EntryFacts((String) row[9], (String) row[10], (String) row[11]);
    return new StoredEntry(link, (String) row[8], facts);
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }
}

package org.openpowerradar.account.control.audit;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.account.entity.audit.EntryFacts;

/** The end of the audit chain, where entries are added one at a time. */
public final class ChainStore {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  private static final String LOCK_HEAD =
      "SELECT id, recorded_at, hash FROM audit_head WHERE one = 1 FOR UPDATE";
  private static final String ADD =
      """
      INSERT INTO audit_entry
        (id, recorded_at, actor, account, action, target, facts, previous, hash)
      VALUES (:id, :at, :actor, :account, :action, :target, :facts, :previous, :hash)
      """;
  private static final String ADD_FACTS =
      """
      INSERT INTO audit_fact (entry, salt, address, details)
      VALUES (:entry, :salt, :address, :details)
      """;
  private static final String MOVE_HEAD =
      "UPDATE audit_head SET id = :id, recorded_at = :at, hash = :hash WHERE one = 1";

  private final EntityManager entities;

  public ChainStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Adds an entry in the caller's transaction; from here to its end nobody else can add one.
   *
   * @param origin who did it, and from where
   * @param now ms since 1970 UTC; an entry is never dated before the one before it
   */
  public void append(AuditEntry entry, Origin origin, long now) {
    Object[] head = (Object[]) entities.createNativeQuery(LOCK_HEAD).getSingleResult();
    EntryFacts facts = new EntryFacts(salt(), origin.address(), DetailText.of(entry.details()));
    ChainLink link =
        new ChainLink(
            whole(head[0]) + 1,
            Math.max(now, whole(head[1])),
            origin.actor(),
            entry.account() == null ? 0 : entry.account().value(),
            entry.action(),
            entry.target(),
            facts.hash(),
            (String) head[2]);
    String hash = link.hash();
    add(link, hash);
    addFacts(link.id(), facts);
    entities
        .createNativeQuery(MOVE_HEAD)
        .setParameter("id", link.id())
        .setParameter("at", link.at())
        .setParameter("hash", hash)
        .executeUpdate();
  }

  private void add(ChainLink link, String hash) {
    entities
        .createNativeQuery(ADD)
        .setParameter("id", link.id())
        .setParameter("at", link.at())
        .setParameter("actor", link.actor())
        .setParameter("account", link.account())
        .setParameter("action", link.action())
        .setParameter("target", link.target())
        .setParameter("facts", link.facts())
        .setParameter("previous", link.previous())
        .setParameter("hash", hash)
        .executeUpdate();
  }

  private void addFacts(long entry, EntryFacts facts) {
    entities
        .createNativeQuery(ADD_FACTS)
        .setParameter("entry", entry)
        .setParameter("salt", facts.salt())
        .setParameter("address", facts.address())
        .setParameter("details", facts.details())
        .executeUpdate();
  }

  private static String salt() {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  private static long whole(Object column) {
    return ((Number) column).longValue();
  }
}

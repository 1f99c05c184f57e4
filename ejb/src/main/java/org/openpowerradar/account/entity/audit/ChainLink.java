package org.openpowerradar.account.entity.audit;

/**
 * An entry as it stands in the chain, without its own hash (docs/audit.md).
 *
 * @param id from 1, without a gap
 * @param at ms since 1970 UTC, never before that of the entry before it
 * @param actor id of the person in Keycloak, or {@link #SYSTEM}
 * @param account 0: of the platform as a whole
 * @param action such as {@code site.create}
 * @param target such as {@code site 12}
 * @param facts hash of its {@link EntryFacts}
 * @param previous hash of the entry before it, {@link #START} for the first
 */
public record ChainLink(
    long id,
    long at,
    String actor,
    long account,
    String action,
    String target,
    String facts,
    String previous) {

  /** The actor where nobody asked: the platform itself. */
  public static final String SYSTEM = "system";

  /** What stands for the hash of the entry before the first. */
  public static final String START = "0".repeat(64);

  private static final String KIND = "powerradar-audit-entry-1";

  /** Returns the hash of this entry, 64 hexadecimal digits. */
  public String hash() {
    return Fingerprints.of(
        KIND,
        previous,
        Long.toString(id),
        Long.toString(at),
        actor,
        Long.toString(account),
        action,
        target,
        facts);
  }
}

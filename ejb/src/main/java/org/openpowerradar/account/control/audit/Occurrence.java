package org.openpowerradar.account.control.audit;

import org.openpowerradar.account.entity.audit.AuditEntry;

/**
 * Something that happened without a change.
 *
 * @param entry what
 * @param origin who did it, and from where
 * @param visitor what to call the person who came or went; null: it is no visit. A visit is
 *     recorded in each account in which the person holds a grant
 */
public record Occurrence(AuditEntry entry, Origin origin, String visitor) {

  /** What is no visit. */
  public static Occurrence of(AuditEntry entry, Origin origin) {
    return new Occurrence(entry, origin, null);
  }
}

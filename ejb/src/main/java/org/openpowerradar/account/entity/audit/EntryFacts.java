package org.openpowerradar.account.entity.audit;

/**
 * What of an entry may have to be forgotten: the entry itself keeps a salted hash of it only.
 *
 * @param salt 32 hexadecimal digits, random
 * @param address where the request came from; empty: no request
 * @param details lines of {@code name=value}
 */
public record EntryFacts(String salt, String address, String details) {
  private static final String KIND = "powerradar-audit-facts-1";

  /** Returns the hash that the entry keeps, 64 hexadecimal digits. */
  public String hash() {
    return Fingerprints.of(KIND, salt, address, details);
  }
}

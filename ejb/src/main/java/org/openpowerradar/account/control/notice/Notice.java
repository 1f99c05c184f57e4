package org.openpowerradar.account.control.notice;

import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;

/**
 * That somebody is to be told something.
 *
 * @param kind what
 * @param recipient id in Keycloak
 * @param about what it is about
 * @param createdAt since when it waits
 */
public record Notice(Kind kind, String recipient, About about, Instant createdAt) {

  /** What people are told. */
  public enum Kind {
    /** An operator looks at the account. */
    GLASS_BROKEN,
    /** An operator looks at the account no more. */
    GLASS_ENDED,
    /** A provider to whom the account lent access is gone. */
    PROVIDER_GONE,
    /** The recipient runs the platform from now on. */
    OPERATOR_ADDED
  }

  /**
   * What a notice is about.
   *
   * @param account null: the platform
   * @param access number of the lent access; null: none
   * @param provider name of a provider that is gone; null: none
   */
  public record About(AccountId account, Long access, String provider) {}
}

package org.openpowerradar.account.boundary.operation;

import java.time.Instant;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.PersonName;

/**
 * Access that an account lends, or lent.
 *
 * @param id names it within the account
 * @param opened what it opens
 * @param taker who is let in
 * @param span from when to when
 */
public record LentView(long id, Opened opened, Taker taker, Span span) {

  /**
   * What is opened.
   *
   * @param account whose
   * @param site the only site; null: the whole account
   * @param siteName its name; null: the whole account
   * @param role what may be done there
   */
  public record Opened(AccountSummary account, SiteId site, String siteName, Role role) {}

  /**
   * Who is let in: a provider, or an operator who broke the glass.
   *
   * @param provider null: an operator
   * @param person the operator; null: a provider
   * @param reason why the glass was broken; null: a provider
   */
  public record Taker(AccountSummary provider, PersonName person, String reason) {}

  /**
   * From when to when.
   *
   * @param grantedBy who lent it
   * @param from when
   * @param until its end at the latest
   * @param endedBy who ended it before; null: nobody
   * @param endedAt when; null: nobody did
   */
  public record Span(
      PersonName grantedBy, Instant from, Instant until, PersonName endedBy, Instant endedAt) {

    /** Returns whether it counts. */
    public boolean isLive(Instant now) {
      return endedAt == null && now.isBefore(until);
    }
  }
}

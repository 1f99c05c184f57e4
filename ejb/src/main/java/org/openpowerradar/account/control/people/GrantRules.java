package org.openpowerradar.account.control.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * What somebody may grant: nobody more than they hold. Administrators of a whole account may give
 * every role of it, for no longer than they are administrators themselves.
 */
public final class GrantRules {
  private static final Duration FURTHEST = Duration.ofDays(3660);

  private final List<Grant> own;
  private final Instant now;

  /**
   * For somebody's grants, of which only those of administrators of the whole account count.
   *
   * @param grants any of one person
   */
  public GrantRules(Collection<Grant> grants, AccountId account, Instant now) {
    this.now = now;
    this.own =
        grants.stream()
            .filter(each -> each.role() == Role.ACCOUNT_ADMIN && each.site().isEmpty())
            .filter(each -> each.account().equals(account) && each.isLive(now))
            .toList();
  }

  /**
   * Returns if the wish may be granted.
   *
   * @throws PeopleException with ROLE_NOT_YOURS, END_IMPOSSIBLE or ENDS_TOO_LATE
   */
  public void require(GrantWish wish) {
    if (own.isEmpty() || wish.role() == Role.PLATFORM_OPERATOR) {
      throw new PeopleException(Refusal.ROLE_NOT_YOURS);
    }
    requireEnd(wish.until());
  }

  /**
   * Returns if a grant may end then; null: never.
   *
   * @throws PeopleException with END_IMPOSSIBLE or ENDS_TOO_LATE
   */
  public void requireEnd(Instant until) {
    if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(FURTHEST)))) {
      throw new PeopleException(Refusal.END_IMPOSSIBLE);
    }
    if (own.stream().noneMatch(each -> lasts(each, until))) {
      throw new PeopleException(Refusal.ENDS_TOO_LATE);
    }
  }

  private static boolean lasts(Grant own, Instant until) {
    Instant end = own.validUntil();
    return end == null || (until != null && !until.isAfter(end));
  }
}

package org.openpowerradar.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;

/** Lists over all accounts of a caller. */
final class Everywhere {

  private Everywhere() {}

  /**
   * Everything the caller may list. An account in which the caller's grants allow other things, but
   * not this list, adds nothing: the list says what may be seen, not why the rest may not.
   */
  static <T> List<T> of(Accounts accounts, Function<AccountId, List<T>> list) {
    List<T> everything = new ArrayList<>();
    for (AccountSummary account : accounts.visible()) {
      try {
        everything.addAll(list.apply(account.id()));
      } catch (NotFoundException | ForbiddenException notHere) {
        continue;
      }
    }
    return everything;
  }
}

package org.openpowerradar.web.rest.operator;

import java.util.List;
import org.openpowerradar.account.boundary.operation.AccountRegister;

/**
 * A page of accounts, in JSON.
 *
 * @param all how many there are on all pages
 * @param accounts by name, at most 50
 */
public record AccountsPageItem(long all, List<AccountItem> accounts) {

  static AccountsPageItem of(AccountRegister.Page page) {
    return new AccountsPageItem(page.all(), page.accounts().stream().map(AccountItem::of).toList());
  }
}

package org.openpowerradar.web.page.settings;

import java.util.Optional;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.web.page.shell.Shell;

/** Around every page stands account 1. */
final class OneAccount extends Shell {
  @Override
  public Optional<AccountSummary> account() {
    return Optional.of(new AccountSummary(new AccountId(1), "Noordkade Foods"));
  }
}

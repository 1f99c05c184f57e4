package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.shell.VisibleSites;

/**
 * By which clock the days of an account begin: that of its first site by name, or UTC where the
 * reader sees none. Accounts have no clock of their own.
 */
@RequestScoped
public class AccountZone {
  @Inject VisibleSites sites;

  /** The zone of an account. */
  public ZoneId of(AccountId account) {
    return sites.of(account).stream().map(SiteSummary::timeZone).findFirst().orElse(ZoneOffset.UTC);
  }
}

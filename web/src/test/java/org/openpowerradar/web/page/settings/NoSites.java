package org.openpowerradar.web.page.settings;

import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.shell.VisibleSites;

/** A reader who sees no site. */
final class NoSites extends VisibleSites {
  @Override
  public List<SiteSummary> of(AccountId account) {
    return List.of();
  }
}

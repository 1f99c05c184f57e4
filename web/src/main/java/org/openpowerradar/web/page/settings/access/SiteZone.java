package org.openpowerradar.web.page.settings.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** By which clock the days of a site begin. */
@RequestScoped
public class SiteZone {
  @Inject Shell shell;
  @Inject VisibleSites sites;

  /** The zone of a site of the account that is looked at; UTC if the reader does not see it. */
  public ZoneId of(SiteId site) {
    return shell.account().stream()
        .flatMap(account -> sites.of(account.id()).stream())
        .filter(each -> each.id().equals(site))
        .map(SiteSummary::timeZone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}

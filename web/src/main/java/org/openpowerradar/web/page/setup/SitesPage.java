package org.openpowerradar.web.page.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/sites: the sites of an account, also those that are switched off. */
@Named
@RequestScoped
public class SitesPage {
  @Inject Shell shell;
  @Inject SiteSetup sites;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private List<SiteRecord> found;

  /** A site in the list. */
  public record Row(
      String name,
      String link,
      String deployment,
      String place,
      String zone,
      String area,
      boolean enabled) {}

  /** Asks for the sites. Called before the page is rendered. */
  public void load() {
    records();
  }

  /** The sites by name. */
  public List<Row> getRows() {
    return records().stream().map(this::row).toList();
  }

  List<SiteRecord> records() {
    if (found == null) {
      found = sites.ofAccount(account().id());
    }
    return found;
  }

  AccountSummary account() {
    return shell
        .account()
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
  }

  private Row row(SiteRecord site) {
    String address = "?account=" + site.account() + "&site=" + site.id();
    return new Row(
        site.properties().name(),
        "/app/site/settings" + address,
        "/app/site/deployment" + address,
        site.properties().city() + ", " + site.properties().country(),
        site.properties().timeZone(),
        site.properties().area() == null
            ? Figure.DASH
            : language.texts().text("setup.site.areaOf", site.properties().area()),
        site.enabled());
  }

  /** True while a new site is asked for. */
  public boolean isAdding() {
    return "new".equals(request.getParameter("open"));
  }

  /** "3 sites, 1 of them switched off". */
  public String getFacts() {
    long off = records().stream().filter(site -> !site.enabled()).count();
    return language.texts().text("setup.sites.facts", records().size(), off);
  }

  /** Address of the list. */
  public String getLink() {
    return "/app/settings/sites?account=" + shell.getAccountId();
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    return "deleted".equals(request.getParameter("done"))
        ? language.texts().text("setup.done.siteDeleted")
        : null;
  }
}

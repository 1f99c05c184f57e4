package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.live.PowerNow;
import org.openpowerradar.web.page.rights.Rights;

/** The navigation around a page: which account and site it is about, and where else to go. */
@Named
@RequestScoped
public class Shell {
  private static final int MOST_SITES_WITH_POWER = 20;
  private static final Set<String> ACCOUNT_PAGES =
      Set.of(
          "audit",
          "bridges",
          "calibration",
          "connection-security",
          "meters",
          "schedules",
          "security",
          "sites",
          "support",
          "users");
  private static final List<String> KEPT_PARAMETERS =
      List.of("period", "from", "to", "resolution", "metric");

  @Inject VisibleSites sites;
  @Inject PowerNow power;
  @Inject Rights rights;
  @Inject HttpServletRequest request;

  private List<SiteLine> siteLines;

  /** The account shown: the one of the site, the one in the address, or the first. */
  public Optional<AccountSummary> account() {
    return sites.accounts().stream()
        .filter(each -> Long.toString(each.id().value()).equals(wantedAccount()))
        .findFirst()
        .or(() -> sites.accounts().stream().findFirst());
  }

  /** Name of the account shown, or empty. */
  public String getAccountName() {
    return account().map(AccountSummary::name).orElse("");
  }

  /** Number of the account shown as it stands in addresses, or empty. */
  public String getAccountId() {
    return account().map(each -> Long.toString(each.id().value())).orElse("");
  }

  /** The accounts to switch between. */
  public List<AccountLine> getAccountLines() {
    String current = getAccountId();
    return sites.accounts().stream().map(each -> line(each, current)).toList();
  }

  /** Where the name of a site leads, by what the reader may see of it. */
  public String link(SiteSummary site) {
    if (rights.isEnergy()) {
      return "/app/site/energy?site=" + site.id() + keptParameters();
    }
    return rights.isInstalling() ? deployment(site) : "/app/home?account=" + site.account();
  }

  private static String deployment(SiteSummary site) {
    return "/app/site/deployment?account=" + site.account() + "&site=" + site.id();
  }

  /** Address of the set-up of the site shown, or of the first site; null without sites. */
  public String getInstallLink() {
    return wantedSite()
        .or(() -> account().stream().flatMap(each -> sites.of(each.id()).stream()).findFirst())
        .map(Shell::deployment)
        .orElse(null);
  }

  /** Which part of the portal the page belongs to: home, energy, settings, operator or help. */
  public String getChapter() {
    String path = request.getRequestURI();
    if (path.startsWith("/app/operator/") || "platform".equals(request.getParameter("scope"))) {
      return "operator";
    }
    if (path.startsWith("/app/settings/") || path.startsWith("/app/site/")) {
      return path.equals("/app/site/energy") ? "energy" : "settings";
    }
    return path.equals("/app/help") ? "help" : "home";
  }

  /** Page that another account is shown on: the same one where it is about an account alone. */
  public String getSwitchPath() {
    String path = request.getRequestURI();
    return ACCOUNT_PAGES.contains(path.replaceFirst("^/app/settings/", "")) ? path : "/app/home";
  }

  /** True when there is something to switch between. */
  public boolean isSwitching() {
    return sites.accounts().size() > 1;
  }

  /** The sites of the account with what they draw now. */
  public List<SiteLine> getSiteLines() {
    if (siteLines == null) {
      List<SiteSummary> all = account().map(each -> sites.of(each.id())).orElse(List.of());
      siteLines =
          Stream.concat(
                  all.stream()
                      .limit(MOST_SITES_WITH_POWER)
                      .map(each -> line(each, power.of(each).power().toString())),
                  all.stream().skip(MOST_SITES_WITH_POWER).map(each -> line(each, "")))
              .toList();
    }
    return siteLines;
  }

  /**
   * True where the first steps are worth a link: the reader may enrol bridges, and there is not yet
   * a site that draws power, or a second one.
   */
  public boolean isStarting() {
    List<SiteSummary> all = account().map(each -> sites.of(each.id())).orElse(List.of());
    return rights.isEnrolment()
        && account().isPresent()
        && (all.isEmpty() || all.size() == 1 && power.watts(all.get(0)).isEmpty());
  }

  /** The site shown; null on pages that are about no single site. */
  public SiteLine getSite() {
    return getSiteLines().stream().filter(each -> each.current() != null).findFirst().orElse(null);
  }

  /** Address of the energy page of the site shown, or of the first site; null without sites. */
  public String getEnergyLink() {
    return Optional.ofNullable(getSite())
        .or(() -> getSiteLines().stream().findFirst())
        .map(SiteLine::link)
        .orElse(null);
  }

  private String wantedAccount() {
    return wantedSite()
        .map(site -> Long.toString(site.account().value()))
        .orElse(request.getParameter("account"));
  }

  private Optional<SiteSummary> wantedSite() {
    String wanted = request.getParameter("site");
    if (wanted == null) {
      return Optional.empty();
    }
    return sites.accounts().stream()
        .flatMap(each -> sites.of(each.id()).stream())
        .filter(site -> Long.toString(site.id().value()).equals(wanted))
        .findFirst();
  }

  private static AccountLine line(AccountSummary account, String current) {
    String id = Long.toString(account.id().value());
    return new AccountLine(account.name(), id, id.equals(current) ? "true" : null);
  }

  private SiteLine line(SiteSummary site, String power) {
    String id = Long.toString(site.id().value());
    boolean current = id.equals(request.getParameter("site"));
    return new SiteLine(site.name(), link(site), power, current ? "true" : null);
  }

  /** Switching the site keeps the period, the resolution and the metric. */
  private String keptParameters() {
    return KEPT_PARAMETERS.stream()
        .filter(name -> request.getParameter(name) != null)
        .filter(name -> request.getParameter(name).matches("[A-Za-z0-9-]{1,20}"))
        .map(name -> "&" + name + "=" + request.getParameter(name))
        .collect(Collectors.joining());
  }
}

package org.openpowerradar.web.page.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.live.PowerNow;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleBridges;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Backs /app/home: the sites of the account and how they do right now. */
@Named
@RequestScoped
public class HomePage {
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject VisibleBridges bridges;
  @Inject PowerNow power;
  @Inject EnergyToday today;
  @Inject Rights rights;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private final List<SiteRow> rows = new ArrayList<>();
  private List<SiteSummary> shown = List.of();
  private List<BridgeOverview> allBridges = List.of();
  private double wattHours;

  @PostConstruct
  void load() {
    Optional<AccountSummary> account = shell.account();
    if (account.isPresent()) {
      shown = sites.of(account.get().id());
      allBridges = bridges.of(account.get().id());
      Instant now = clock.instant();
      shown.forEach(site -> rows.add(row(site, now)));
    }
  }

  private SiteRow row(SiteSummary site, Instant now) {
    String place = site.city() + ", " + language.times(site.timeZone()).zoneName(now);
    Optional<EnergyToday.Used> used = today.of(site, now);
    wattHours += used.map(EnergyToday.Used::wattHours).orElse(0.0);
    return new SiteRow(
        new SiteRow.Name(site.name(), place, shell.link(site)),
        power.of(site),
        used.map(each -> language.figures().figure(Quantity.ENERGY, each.wattHours()))
            .orElse(Figure.none()),
        used.map(this::covered).orElse(new SiteRow.Covered(Figure.DASH, 0, 0)),
        bridgesOf(site));
  }

  private SiteRow.Covered covered(EnergyToday.Used used) {
    return new SiteRow.Covered(
        language.figures().percent(used.covered().heardShare()),
        used.covered().heardShare() * 100,
        used.covered().estimatedShare() * 100);
  }

  private SiteRow.Bridges bridgesOf(SiteSummary site) {
    List<BridgeOverview> here =
        allBridges.stream().filter(each -> site.id().equals(each.site())).toList();
    if (here.isEmpty()) {
      return new SiteRow.Bridges(language.texts().text("bridges.none"), "none");
    }
    return new SiteRow.Bridges(
        online(here), here.stream().allMatch(BridgeOverview::online) ? "online" : "offline");
  }

  private String online(List<BridgeOverview> some) {
    long online = some.stream().filter(BridgeOverview::online).count();
    return language.texts().text("bridges.online", online, some.size());
  }

  public List<SiteRow> getRows() {
    return rows;
  }

  /** The sites together, those that were measured within the last ten minutes. */
  public Figure getPowerNow() {
    Figures figures = language.figures();
    OptionalDouble watts =
        shown.stream()
            .flatMap(site -> power.watts(site).stream())
            .mapToDouble(Double::doubleValue)
            .reduce(Double::sum);
    return watts.isPresent() ? figures.figure(Quantity.POWER, watts.getAsDouble()) : Figure.none();
  }

  /** The sites together, each since its own midnight. */
  public Figure getEnergyToday() {
    return wattHours > 0 ? language.figures().figure(Quantity.ENERGY, wattHours) : Figure.none();
  }

  /** "2 of 3 sites reporting". */
  public String getReporting() {
    long reporting = shown.stream().filter(site -> power.watts(site).isPresent()).count();
    return language.texts().text("home.reporting", reporting, shown.size());
  }

  /** "5 of 7". */
  public String getBridgesOnline() {
    return online(allBridges);
  }

  /** Which of the empty states applies: "noAccount", "noRight", "noSites" or "none". */
  public String getEmptyCase() {
    if (shell.account().isEmpty()) {
      return "noAccount";
    }
    if (!rights.isSites()) {
      return "noRight";
    }
    return rows.isEmpty() ? "noSites" : "none";
  }
}

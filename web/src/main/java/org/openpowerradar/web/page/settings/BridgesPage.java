package org.openpowerradar.web.page.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.reading.boundary.BridgeLosses;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AskedBridge;
import org.openpowerradar.web.page.settings.access.Security;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Backs /app/settings/bridges: the bridges of an account and the detail of one of them. */
@Named
@RequestScoped
public class BridgesPage {
  @Inject Shell shell;
  @Inject Bridges bridges;
  @Inject BridgeLosses losses;
  @Inject VisibleSites sites;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private final BridgeParameters parameters = new BridgeParameters();
  private BridgeAddress address;
  private List<SiteSummary> places = List.of();
  private List<BridgeOverview> all = List.of();
  private List<BridgeRow> rows = List.of();
  private BridgePanel panel;
  private BridgeMissing missing;

  /** Reads the address bar and asks for what it names. Called before the page is rendered. */
  public void load() {
    AccountSummary account =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    Instant now = clock.instant();
    places = sites.of(account.id());
    all = bridges.ofAccount(account.id());
    address = new BridgeAddress(Long.toString(account.id().value()), parameters.filter());
    BridgeWriting writing = new BridgeWriting(language, places, now);
    rows =
        address.filter().apply(all).stream()
            .map(each -> writing.row(each, address.open(each.serial().toString())))
            .toList();
    if (parameters.getBridge() != null) {
      BridgeDetail detail = bridges.bridge(AskedBridge.of(parameters.getBridge()));
      panel = new BridgePanel(detail, writing, language, now);
      missing = missing(detail.overview(), writing, now);
    }
  }

  private BridgeMissing missing(BridgeOverview bridge, BridgeWriting writing, Instant now) {
    return new BridgeMissing(
        losses.gaps(bridge.serial(), now.minus(BridgeMissing.SHOWN), now),
        losses.quarantined(bridge.serial()),
        new BridgeMissing.Writing(writing, language, bridge.site()));
  }

  public BridgeParameters getParameters() {
    return parameters;
  }

  public List<BridgeRow> getRows() {
    return rows;
  }

  /** The detail; null while none is open. */
  public BridgePanel getPanel() {
    return panel;
  }

  /** What of the open bridge is missing; null while none is open. */
  public BridgeMissing getMissing() {
    return missing;
  }

  /** The sites to filter by. */
  public List<SiteSummary> getPlaces() {
    return places;
  }

  public BridgeStatus[] getStatuses() {
    return BridgeStatus.values();
  }

  public Security[] getSecurities() {
    return Security.values();
  }

  /** "selected" for the value in force, otherwise null, as an option wants it. */
  public String chosen(Object value, String inForce) {
    return String.valueOf(value).equals(inForce) ? "selected" : null;
  }

  /** How many bridges have a security level, of all in the account. */
  public long count(Security level) {
    return all.stream().filter(each -> Security.of(each.level()) == level).count();
  }

  /** "7 bridges on 3 sites". */
  public String getFacts() {
    long used = all.stream().map(BridgeOverview::site).distinct().count();
    return language.texts().text("bridges.facts", all.size(), used);
  }

  /** "5 of 7 bridges". */
  public String getShown() {
    return language.texts().text("bridges.shown", rows.size(), all.size());
  }

  /** A sentence on the bridges that do not encrypt; null when all do. */
  public String getReadable() {
    return BridgeWriting.readable(all, language.texts());
  }

  /** A sentence on the bridges whose protection somebody took away; null when there are none. */
  public String getDowngraded() {
    return BridgeWarnings.downgraded(all, language.texts());
  }

  /** A sentence on the bridges that the security policy refuses; null when there are none. */
  public String getRefused() {
    return BridgeWarnings.refused(all, language.texts(), clock.instant());
  }

  /** "none": bridges are listed; "nothing": the filter leaves none; "noBridges": there is none. */
  public String getEmptyCase() {
    if (all.isEmpty()) {
      return "noBridges";
    }
    return rows.isEmpty() ? "nothing" : "none";
  }

  public boolean isFiltered() {
    return address.filter().isActive();
  }

  /** Address without the detail. */
  public String getCloseLink() {
    return address.closed(parameters.getBridge());
  }

  /** Address with nothing left out. */
  public String getUnfilteredLink() {
    return address.unfiltered();
  }
}

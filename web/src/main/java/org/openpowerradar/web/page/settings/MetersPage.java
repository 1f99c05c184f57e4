package org.openpowerradar.web.page.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.energy.boundary.MeterEnergy;
import org.openpowerradar.energy.boundary.MeterSeries;
import org.openpowerradar.meter.boundary.ImportSummary;
import org.openpowerradar.meter.boundary.Imports;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.meter.MeterPanel;
import org.openpowerradar.web.page.settings.meter.MeterRow;
import org.openpowerradar.web.page.settings.meter.MeterSpan;
import org.openpowerradar.web.page.settings.meter.MeterWriting;
import org.openpowerradar.web.page.settings.meter.StoredRow;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Backs /app/settings/meters: the meters of an account, one of them in detail, and imports. */
@Named
@RequestScoped
public class MetersPage {
  @Inject Shell shell;
  @Inject Meters meters;
  @Inject MeterEnergy energy;
  @Inject Imports imports;
  @Inject VisibleSites sites;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private String meter;
  private String span;
  private String stored;
  private AccountSummary account;
  private MeterWriting writing;
  private List<SiteSummary> places = List.of();
  private List<MeterRow> rows = List.of();
  private List<ImportSummary> history = List.of();
  private MeterPanel panel;

  /** A choice of how much is shown. */
  public record Choice(String label, String link, String current) {}

  /** Reads the address bar and asks for what it names. Called before the page is rendered. */
  public void load() {
    account =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    places = sites.of(account.id());
    writing = new MeterWriting(language, places);
    List<MeterSummary> all = meters.ofAccount(account.id());
    rows = all.stream().map(each -> MeterRow.of(each, link(each), writing)).toList();
    history = imports.history(account.id());
    if (meter != null) {
      panel = panel(all);
    }
  }

  private MeterPanel panel(List<MeterSummary> all) {
    MeterSummary open =
        all.stream()
            .filter(each -> each.id().toString().equals(meter))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("No meter " + meter));
    MeterSeries series = null;
    if (open.known() != null) {
      var zone = sites.of(account.id()).stream().filter(each -> each.id().equals(open.site()));
      series =
          energy.series(
              open.id(),
              MeterSpan.of(span)
                  .query(open.known().to(), zone.findFirst().orElseThrow().timeZone()));
    }
    return new MeterPanel(MeterRow.of(open, link(open), writing), series, writing, clock.instant());
  }

  private String link(MeterSummary open) {
    return getCloseLink() + "&meter=" + open.id() + "#meter-panel";
  }

  public List<MeterRow> getRows() {
    return rows;
  }

  /** The detail; null while none is open. */
  public MeterPanel getPanel() {
    return panel;
  }

  /** The newest imports. */
  public List<StoredRow> getHistory() {
    return history.stream()
        .map(each -> StoredRow.of(each, getImportLink() + "&upload=" + each.id(), writing))
        .toList();
  }

  /** What the import that was just stored did; null if none was. */
  public String getDone() {
    return history.stream()
        .filter(each -> each.id().toString().equals(stored))
        .map(
            each ->
                language
                    .texts()
                    .text("import.done", each.file().name(), StoredRow.rows(each, writing)))
        .findFirst()
        .orElse(null);
  }

  /** Choices of how much is shown. */
  public List<Choice> getSpans() {
    MeterSpan current = MeterSpan.of(span);
    return Arrays.stream(MeterSpan.values())
        .map(
            each ->
                new Choice(
                    language.texts().text("meter.span." + each),
                    getCloseLink() + "&meter=" + meter + "&span=" + each + "#meter-panel",
                    each == current ? "true" : null))
        .toList();
  }

  /** "177 meters on 3 sites". */
  public String getFacts() {
    long used = rows.stream().map(MeterRow::site).distinct().count();
    return language.texts().text("meters.facts", rows.size(), used);
  }

  /** Address without the detail; asked for by posts before anything is loaded. */
  public String getCloseLink() {
    return "/app/settings/meters?account=" + shell.getAccountId();
  }

  /** Address of the import. */
  public String getImportLink() {
    return "/app/settings/import?account=" + shell.getAccountId();
  }

  public String getMeter() {
    return meter;
  }

  public void setMeter(String meter) {
    this.meter = meter;
  }

  public String getSpan() {
    return span;
  }

  public void setSpan(String span) {
    this.span = span;
  }

  public String getStored() {
    return stored;
  }

  public void setStored(String stored) {
    this.stored = stored;
  }
}

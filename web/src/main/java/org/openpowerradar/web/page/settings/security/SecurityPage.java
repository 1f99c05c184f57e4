package org.openpowerradar.web.page.settings.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SecurityEvents;
import org.openpowerradar.security.entity.EventCount;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/security: what may point to an intruder, and what to do about it. */
@Named
@RequestScoped
public class SecurityPage {
  private static final int SHOWN = 200;

  @Inject Shell shell;
  @Inject SecurityEvents events;
  @Inject AuditTrail audit;
  @Inject Language language;
  @Inject Rights rights;
  Clock clock = Clock.systemUTC();

  private final EventFilter filter = new EventFilter();
  private Optional<AccountId> account = Optional.empty();
  private List<EventRow> rows = List.of();
  private List<EventCount> counts = List.of();

  /**
   * Reads the address bar and asks for what it names. Called before the page is rendered.
   *
   * @throws IOException if a table for other programs was asked for and the reader has gone
   */
  public void load() throws IOException {
    account = filter.isPlatform() ? Optional.empty() : Optional.of(required());
    if (filter.isCsv()) {
      download();
      return;
    }
    String listed = filter.listed(shell.getAccountId());
    rows = find(SHOWN).stream().map(each -> EventRow.of(each, listed, language)).toList();
    counts = events.counts(account);
  }

  /** Whoever runs the platform may have to do with no account. */
  private AccountId required() {
    return shell
        .account()
        .map(AccountSummary::id)
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
  }

  private List<SecurityEvent> find(int most) {
    return events.find(account, filter.query(clock.instant(), most));
  }

  private void download() throws IOException {
    String table = EventsCsv.of(find(EventQuery.MOST));
    audit.recordApart(AuditEntry.of(account.orElse(null), "export.download", "security events"));
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv");
    answer.setResponseCharacterEncoding("UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"security-events.csv\"");
    answer.getResponseOutputWriter().write(table);
    faces.responseComplete();
  }

  public EventFilter getFilter() {
    return filter;
  }

  public List<EventRow> getRows() {
    return rows;
  }

  /** How often each kind happened; kinds that did not are left out. */
  public List<EventCount> getCounts() {
    return counts;
  }

  /** The detail; null while none is open. */
  public EventRow getPanel() {
    return rows.stream()
        .filter(each -> each.id().equals(filter.getEvent()))
        .findFirst()
        .orElse(null);
  }

  public SignalKind[] getKinds() {
    return SignalKind.values();
  }

  /** Codes of the severities, most severe first. */
  public List<String> getSeverities() {
    return Arrays.stream(Severity.values())
        .sorted((one, other) -> other.compareTo(one))
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Code of the severity of a kind. */
  public String severity(SignalKind kind) {
    return kind.severity().name().toLowerCase(Locale.ROOT);
  }

  /** "selected" for the value in force, otherwise null, as an option wants it. */
  public String chosen(Object value, String inForce) {
    return String.valueOf(value).equals(inForce) ? "selected" : null;
  }

  /** "14 kinds of ...": how much happened in 30 days. */
  public String getFacts() {
    long all = counts.stream().mapToLong(EventCount::month).sum();
    return language.texts().text("events.facts", all);
  }

  /** "12 events", or that there are more. */
  public String getShown() {
    return language.texts().text(rows.size() < SHOWN ? "events.shown" : "events.most", rows.size());
  }

  /** "none": events are listed; "nothing": the filter leaves none; "quiet": there is none. */
  public String getEmptyCase() {
    if (!rows.isEmpty()) {
      return "none";
    }
    return filter.isActive() ? "nothing" : "quiet";
  }

  public boolean isPlatform() {
    return filter.isPlatform();
  }

  /** Whether the reader may switch between the account and what is about none. */
  public boolean isSwitching() {
    return rights.isPlatform() && rights.isSigns() && !shell.getAccountId().isEmpty();
  }

  /** Address of the events about no account, or back of those of the account. */
  public String getSwitchLink() {
    String own = "/app/settings/security?account=" + shell.getAccountId();
    return filter.isPlatform() ? own : own + "&scope=platform";
  }

  public boolean isFiltered() {
    return filter.isActive();
  }

  /** Address without the detail. */
  public String getCloseLink() {
    return filter.listed(shell.getAccountId());
  }

  /** Address with nothing left out. */
  public String getUnfilteredLink() {
    return filter.unfiltered(shell.getAccountId());
  }

  /** Address of the same as a table for other programs. */
  public String getCsvLink() {
    return filter.listed(shell.getAccountId()) + "&format=csv";
  }
}

package org.openpowerradar.web.page.settings.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditLog;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/audit: who did what. */
@Named
@RequestScoped
public class AuditPage {
  private static final int SHOWN = 100;

  @Inject Shell shell;
  @Inject AuditLog log;
  @Inject AuditTrail audit;
  @Inject Language language;
  @Inject Rights rights;
  Clock clock = Clock.systemUTC();

  private final AuditFilter filter = new AuditFilter();
  private Optional<AccountId> account = Optional.empty();
  private List<AuditRow> rows = List.of();
  private boolean isMore;

  /**
   * Reads the address bar and asks for what it names. Called before the page is rendered.
   *
   * @throws IOException if a table for other programs was asked for and the reader has gone
   */
  public void load() throws IOException {
    account = asked();
    if (filter.isCsv()) {
      download();
      return;
    }
    String listed = filter.listed(shell.getAccountId());
    List<AuditLine> found = find(SHOWN + 1);
    isMore = found.size() > SHOWN;
    rows = found.stream().limit(SHOWN).map(each -> AuditRow.of(each, listed, language)).toList();
  }

  /** Whoever runs the platform may have to do with no account. */
  Optional<AccountId> asked() {
    if (filter.isPlatform()) {
      return Optional.empty();
    }
    return Optional.of(
        shell
            .account()
            .map(AccountSummary::id)
            .orElseThrow(() -> new NotFoundException("No account is open to the caller")));
  }

  private List<AuditLine> find(int most) {
    return log.find(account, filter.query(clock.instant(), most));
  }

  private void download() throws IOException {
    List<AuditLine> lines = find(AuditQuery.MOST);
    audit.recordApart(
        AuditEntry.of(account.orElse(null), "export.download", "audit trail")
            .with("entries", lines.size()));
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("text/csv");
    answer.setResponseCharacterEncoding("UTF-8");
    answer.setResponseHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    answer.getResponseOutputWriter().write(AuditCsv.of(lines));
    faces.responseComplete();
  }

  public AuditFilter getFilter() {
    return filter;
  }

  public List<AuditRow> getRows() {
    return rows;
  }

  /** The detail; null while none is open. */
  public AuditRow getPanel() {
    return rows.stream()
        .filter(each -> each.id().equals(filter.getEntry()))
        .findFirst()
        .orElse(null);
  }

  /** "100 entries", or that there are more. */
  public String getShown() {
    return language.texts().text(isMore ? "audit.more" : "audit.shown", rows.size());
  }

  /** "none": entries are listed; "nothing": the filter leaves none; "quiet": there is none. */
  public String getEmptyCase() {
    if (!rows.isEmpty()) {
      return "none";
    }
    return filter.isActive() ? "nothing" : "quiet";
  }

  public boolean isPlatform() {
    return filter.isPlatform();
  }

  /** Whether the reader may switch between an account and the whole platform. */
  public boolean isSwitching() {
    return rights.isPlatform() && rights.isAudit() && !shell.getAccountId().isEmpty();
  }

  public boolean isFiltered() {
    return filter.isActive();
  }

  /** Address of the whole platform, or back of the account. */
  public String getSwitchLink() {
    String own = "/app/settings/audit?account=" + shell.getAccountId();
    return filter.isPlatform() ? own : own + "&scope=platform";
  }

  /** Address without the detail. */
  public String getCloseLink() {
    return filter.listed(shell.getAccountId());
  }

  /** Address with nothing left out. */
  public String getUnfilteredLink() {
    return filter.unfiltered(shell.getAccountId());
  }

  /** Address of the newest entries again; null while they are shown. */
  public String getNewestLink() {
    return filter.isNewest() ? null : filter.newest(shell.getAccountId());
  }

  /** Address of the entries before those shown; null if there are none. */
  public String getOlderLink() {
    return isMore
        ? filter.newest(shell.getAccountId()) + "&before=" + rows.get(rows.size() - 1).id()
        : null;
  }

  /** Address of the same as a table for other programs. */
  public String getCsvLink() {
    return filter.newest(shell.getAccountId()) + "&format=csv";
  }
}

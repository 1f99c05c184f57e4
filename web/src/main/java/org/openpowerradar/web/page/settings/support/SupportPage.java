package org.openpowerradar.web.page.settings.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.operation.SupportAccess;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/support: whom the account lets in besides its own people. */
@Named
@RequestScoped
public class SupportPage {
  private static final Set<String> DONE = Set.of("lent", "ended");

  @Inject Shell shell;
  @Inject SupportAccess support;
  @Inject AccountZone zone;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private List<LentRow> rows;

  /**
   * That somebody used access in an hour.
   *
   * @param when first in that hour
   * @param who the person
   * @param what was opened
   * @param page address without parameters
   */
  public record UseRow(String when, String who, String what, String page) {}

  private AccountId account() {
    return shell
        .account()
        .map(AccountSummary::id)
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
  }

  private LentRow.Writing writing() {
    Instant now = clock.instant();
    return new LentRow.Writing(language, zone.of(account()), now);
  }

  /** What the account lends and lent, newest first. */
  public List<LentRow> getRows() {
    if (rows == null) {
      LentRow.Writing writing = writing();
      rows = support.of(account()).stream().map(writing::row).toList();
    }
    return rows;
  }

  /** Asks for what is lent. Called before the page is rendered. */
  public void load() {
    getRows();
  }

  /** What other accounts lend to this one; empty for those that are no provider. */
  public List<LentRow> getReceived() {
    LentRow.Writing writing = writing();
    return support.receivedBy(account()).stream().map(writing::row).toList();
  }

  /** How much access is lent now, in words. */
  public String getFacts() {
    return language
        .texts()
        .text("support.facts", getRows().stream().filter(row -> row.state().live()).count());
  }

  /** The access that is open; null: none. */
  public LentRow getPanel() {
    String open = request.getParameter("access");
    return getRows().stream().filter(row -> row.id().equals(open)).findFirst().orElse(null);
  }

  /** Whether access is open. */
  public boolean isOpen() {
    return getPanel() != null;
  }

  /** Its newest uses. */
  public List<UseRow> getUses() {
    LentRow panel = getPanel();
    return panel == null
        ? List.of()
        : support.uses(account(), Long.parseLong(panel.id())).stream().map(this::use).toList();
  }

  private UseRow use(SupportAccess.Use use) {
    return new UseRow(
        language.times(zone.of(account())).dayAndTime(use.first()),
        use.person().called(),
        use.target(),
        use.path());
  }

  /** Address of the list alone. */
  public String getCloseLink() {
    return "/app/settings/support?account=" + shell.getAccountId();
  }

  /** Address with the panel of some access. */
  public String link(LentRow row) {
    return getCloseLink() + "&access=" + row.id() + "#access-panel";
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && DONE.contains(done)
        ? language.texts().text("support.done." + done)
        : null;
  }

  /** Name of the zone by which times are told. */
  public String getZone() {
    return zone.of(account()).getId();
  }
}

package org.openpowerradar.web.page.settings.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.operation.LentView;
import org.openpowerradar.account.boundary.operation.SupportAccess;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.shell.Shell;

/** Tells administrators on every page that an operator of the platform looks at their account. */
@Named
@RequestScoped
public class GlassNotice {
  @Inject Shell shell;
  @Inject SupportAccess support;
  @Inject AccountZone zone;
  @Inject Rights rights;
  @Inject Language language;

  private List<Line> now;

  /**
   * An operator who looks.
   *
   * @param words who, until when and why
   * @param link address of what was looked at, and of the button that ends it
   */
  public record Line(String words, String link) {}

  /** All of them; empty for those who do not administer the account shown. */
  public List<Line> getNow() {
    if (now == null) {
      now =
          rights.isSupport()
              ? shell.account().map(AccountSummary::id).map(this::ask).orElse(List.of())
              : List.of();
    }
    return now;
  }

  /** The reader may administer another account than the one shown. */
  private List<Line> ask(AccountId account) {
    try {
      return support.breakGlassNow(account).stream().map(each -> line(account, each)).toList();
    } catch (NotFoundException | ForbiddenException notTheirs) {
      return List.of();
    }
  }

  private Line line(AccountId account, LentView view) {
    String end = language.times(zone.of(account)).exact(view.span().until());
    return new Line(
        language
            .texts()
            .text("glass.notice", view.taker().person().called(), end, view.taker().reason()),
        "/app/settings/support?account=" + account + "&access=" + view.id() + "#access-panel");
  }
}

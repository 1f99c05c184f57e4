package org.openpowerradar.web.page.settings.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.people.Logins;
import org.openpowerradar.account.boundary.people.PersonDetail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.people.OpenSession;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.shell.Shell;

/** What Keycloak says just now of the person whose detail is open. */
@Named
@RequestScoped
public class UserDetail {
  @Inject Shell shell;
  @Inject Logins logins;
  @Inject AccountZone zones;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private boolean asked;
  private boolean away;
  private PersonDetail detail = new PersonDetail(false, false, false, List.of());

  /** A session; every text is ready to be shown. */
  public record SessionRow(String id, String address, String start, String last, String with) {}

  private PersonDetail detail() {
    String person = request.getParameter("person");
    AccountId account = shell.account().map(AccountSummary::id).orElse(null);
    if (!asked && person != null && account != null) {
      asked = true;
      try {
        detail = logins.detail(account, person);
      } catch (PeopleException notNow) {
        away = true;
      }
    }
    return detail;
  }

  /** True when Keycloak does not answer. */
  public boolean isAway() {
    detail();
    return away;
  }

  /** True where the account alone decides about the login. */
  public boolean isOwned() {
    return detail().owned();
  }

  public boolean isLocked() {
    return detail().locked();
  }

  public boolean isSecondFactor() {
    return detail().secondFactor();
  }

  public List<SessionRow> getSessions() {
    return detail().sessions().stream().map(this::row).toList();
  }

  private SessionRow row(OpenSession session) {
    var times = language.times(zones.of(shell.account().orElseThrow().id()));
    return new SessionRow(
        session.id(),
        session.address(),
        times.dayAndTime(session.start()),
        times.dayAndTime(session.lastAccess()),
        String.join(", ", session.clients()));
  }
}

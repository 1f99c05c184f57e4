package org.openpowerradar.web.page.settings.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;

/** Where the forms of the page are sent from, and what they say when they are done. */
@Named
@RequestScoped
public class UserAnswers {
  @Inject Shell shell;
  @Inject Language language;
  @Inject HttpServletRequest request;

  /**
   * The account that the form names.
   *
   * @throws NotFoundException if it is not open to the caller: it is never another one instead
   */
  AccountId account() {
    return shell
        .account()
        .map(AccountSummary::id)
        .filter(each -> each.toString().equals(request.getParameter("account")))
        .orElseThrow(() -> new NotFoundException("No account " + request.getParameter("account")));
  }

  /** Shows the list with the person, if any, and says what was done. */
  void done(String person, String what) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    String panel = person == null ? "" : "&person=" + person;
    faces
        .getExternalContext()
        .redirect(UserFilter.all(account().toString()) + panel + "&done=" + what);
    faces.responseComplete();
  }

  /** What was done, in a sentence; null if nothing was. */
  public String getDone() {
    String what = request.getParameter("done");
    return what != null
            && what.matches("[a-zA-Z]{1,30}")
            && language.texts().has("users.done." + what)
        ? language.texts().text("users.done." + what)
        : null;
  }

  /** Whether that is something the reader should look after. */
  public boolean isWarning() {
    String what = request.getParameter("done");
    return what != null && (what.endsWith("Later") || what.startsWith("notMailed"));
  }
}

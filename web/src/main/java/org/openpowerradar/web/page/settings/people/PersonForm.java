package org.openpowerradar.web.page.settings.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.openpowerradar.account.boundary.people.Logins;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.boundary.privacy.PersonErasures;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;

/** What is done with the person whose detail is open, each by a button. */
@Named
@RequestScoped
public class PersonForm {
  private static final Set<String> GONE = Set.of("removed", "erased");

  @Inject People people;
  @Inject PersonErasures erasures;
  @Inject Logins logins;
  @Inject UserAnswers answers;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private String refusal;

  /** Something that may be refused with a sentence. */
  private interface Deed {
    void on(AccountId account, String person);
  }

  public void disable() throws IOException {
    run("disabled", logins::disable);
  }

  public void enable() throws IOException {
    run("enabled", logins::enable);
  }

  public void unlock() throws IOException {
    run("unlocked", logins::unlock);
  }

  public void resetSecondFactor() throws IOException {
    run("factorReset", logins::resetSecondFactor);
  }

  public void signOutAll() throws IOException {
    run("signedOutAll", logins::signOutAll);
  }

  /** Ends the session that the form names. */
  public void signOut() throws IOException {
    String session = request.getParameter("session");
    run("signedOut", (account, person) -> logins.signOut(account, person, session));
  }

  public void mail() throws IOException {
    run("mailed", people::mail);
  }

  /** Takes back the grant that the form names. */
  public void withdraw() throws IOException {
    String grant = request.getParameter("grant");
    if (grant == null || !grant.matches("[1-9][0-9]{0,17}")) {
      throw new NotFoundException("No grant " + grant);
    }
    run("withdrawn", (account, person) -> withdraw(account, person, Long.parseLong(grant)));
  }

  private void withdraw(AccountId account, String person, long grant) {
    people.withdraw(account, person, grant);
  }

  /** Takes the person out of the account, if the address was typed. */
  public void remove() throws IOException {
    if (isTyped()) {
      run("removed", people::remove);
    }
  }

  /** Erases the person everywhere, if the address was typed. */
  public void erase() throws IOException {
    if (isTyped()) {
      run("erased", erasures::erase);
    }
  }

  private boolean isTyped() {
    String typed = request.getParameter("typed");
    String meant = request.getParameter("meant");
    boolean isTyped = typed != null && meant != null && typed.strip().equalsIgnoreCase(meant);
    if (!isTyped) {
      refusal = language.texts().text("users.wrong.typed");
    }
    return isTyped;
  }

  private void run(String what, Deed deed) throws IOException {
    String person = request.getParameter("person");
    try {
      deed.on(answers.account(), person);
      boolean isGone = GONE.contains(what) || what.equals("withdrawn") && isGone(person);
      answers.done(isGone ? null : person, what);
    } catch (PeopleException refused) {
      refusal = language.texts().text("users.refused." + refused.refusal());
    }
  }

  /** With the last grant the person leaves the list. */
  private boolean isGone(String person) {
    return people.list(answers.account()).stream().noneMatch(each -> each.subject().equals(person));
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}

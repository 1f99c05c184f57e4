package org.openpowerradar.web.page.settings.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.boundary.people.Rule;
import org.openpowerradar.account.boundary.people.SignInRules;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.people.EmailDomains;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;

/** Shows and sets what the account demands of its people. */
@Named
@RequestScoped
public class RuleForm {
  @Inject Shell shell;
  @Inject People people;
  @Inject SignInRules rules;
  @Inject UserAnswers answers;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private Rule rule;
  private String refusal;

  /** Sets it, or says what is wrong. */
  public void set() throws IOException {
    try {
      EmailDomains domains = EmailDomains.parse(request.getParameter("domains"));
      boolean factor = request.getParameter("secondFactor") != null;
      people.demand(answers.account(), new Rule(factor, domains, version()));
      answers.done(null, "ruled");
    } catch (InvalidRequestException malformed) {
      refusal = language.texts().text("users.wrong.domains");
    } catch (PeopleException refused) {
      refusal = language.texts().text("users.refused." + refused.refusal());
    }
  }

  private int version() {
    String version = request.getParameter("version");
    return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
  }

  private Rule rule() {
    if (rule == null) {
      rule = rules.get(shell.account().map(AccountSummary::id).orElseThrow());
    }
    return rule;
  }

  /** "checked" where a second factor is demanded, or was ticked. */
  public String getSecondFactor() {
    boolean is = refusal == null ? rule().secondFactor() : given("secondFactor");
    return is ? "checked" : null;
  }

  public String getDomains() {
    return refusal == null ? rule().domains().toString() : request.getParameter("domains");
  }

  /** What the form was filled with. */
  public String getVersion() {
    return Integer.toString(rule().version());
  }

  /** True where a second factor is demanded. */
  public boolean isDemanding() {
    return rule().secondFactor();
  }

  /** The domains in a sentence; null where every domain is welcome. */
  public String getWelcome() {
    return rule().domains().names().isEmpty()
        ? null
        : language.texts().text("users.welcome", String.join(", ", rule().domains().names()));
  }

  private boolean given(String field) {
    return request.getParameter(field) != null;
  }

  /** Why it was not set; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}

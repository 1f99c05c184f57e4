package org.openpowerradar.web.page.settings.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AccountZone;

/** Invites somebody, and gives a person of the account more; both fill in the same fields. */
@Named
@RequestScoped
public class InviteForm {
  @Inject People people;
  @Inject AccountZone zones;
  @Inject UserAnswers answers;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private final Map<String, String> wrong = new LinkedHashMap<>();

  /** Invites, or says which field is wrong. */
  public void invite() throws IOException {
    EmailAddress email = email();
    GrantWish wish = wish();
    if (email == null || wish == null) {
      return;
    }
    try {
      People.Outcome outcome = people.invite(answers.account(), email, wish);
      String mailed = outcome.isMailed() ? "invited" : "notMailed";
      String what = outcome.isKnown() ? "known" : mailed;
      answers.done(outcome.subject(), outcome.isTold() ? what : what + "Later");
    } catch (PeopleException refused) {
      refuse(refused.refusal());
    }
  }

  /** Gives the person of the open detail more, or says which field is wrong. */
  public void give() throws IOException {
    GrantWish wish = wish();
    if (wish == null) {
      return;
    }
    try {
      String person = request.getParameter("person");
      People.Outcome outcome = people.give(answers.account(), person, wish);
      answers.done(person, outcome.isTold() ? "given" : "givenLater");
    } catch (PeopleException refused) {
      refuse(refused.refusal());
    }
  }

  private GrantWish wish() {
    return new WishReading(request, zones.of(answers.account()), wrong).wish();
  }

  private EmailAddress email() {
    try {
      return new EmailAddress(request.getParameter("email"));
    } catch (InvalidRequestException malformed) {
      wrong.put("email", "users.wrong.email");
      return null;
    }
  }

  /** Puts the sentence at the field it is about. */
  private void refuse(Refusal refusal) {
    String field =
        switch (refusal) {
          case DOMAIN_NOT_ALLOWED, PROGRAM -> "email";
          case ROLE_NOT_YOURS, LAST_ADMINISTRATOR -> "role";
          case NO_SUCH_SITE -> "where";
          case ENDS_TOO_LATE, END_IMPOSSIBLE -> "until";
          default -> "form";
        };
    wrong.put(field, "users.refused." + refusal);
  }

  /** The sentences of all that is wrong, in the order of the fields. */
  public List<String> getErrors() {
    return wrong.values().stream().map(key -> language.texts().text(key)).toList();
  }

  /** The sentence under a field; null if it is right. */
  public String error(String field) {
    return wrong.containsKey(field) ? language.texts().text(wrong.get(field)) : null;
  }

  /** What was typed, when the form comes back. */
  public String typed(String field) {
    return wrong.isEmpty() ? null : request.getParameter(field);
  }

  /** "checked" or "selected" for what was chosen, when the form comes back. */
  public String chosen(String field, String value, String mark) {
    String[] values = wrong.isEmpty() ? null : request.getParameterValues(field);
    return values != null && List.of(values).contains(value) ? mark : null;
  }
}

package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import org.openpowerradar.account.boundary.operation.FirstAdministrator;
import org.openpowerradar.account.boundary.operation.FirstAdministrator.Standing;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.web.page.language.Language;

/** Shows who runs the account that is open, and invites its first administrator. */
@Named
@RequestScoped
public class AdministratorForm {
  @Inject FirstAdministrator administrators;
  @Inject FormAnswer answer;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private Standing standing;

  /** What was typed, and can be an invitation. */
  record Typed(EmailAddress email, FullName name) {}

  /** Returns what was typed; null, and the field says so, if it can be no invitation. */
  Typed typed() {
    FullName name;
    try {
      name = new FullName(request.getParameter("first"), request.getParameter("last"));
    } catch (InvalidRequestException noName) {
      answer.refuse("operator.wrong.administrator", "administrator");
      return null;
    }
    try {
      return new Typed(new EmailAddress(request.getParameter("email")), name);
    } catch (InvalidRequestException noAddress) {
      answer.refuse("users.wrong.email", "email");
      return null;
    }
  }

  /** Invites, and returns what the page says then. */
  String invited(AccountId account, Typed typed) {
    try {
      People.Outcome outcome = administrators.invite(account, typed.email(), typed.name());
      return outcome.isKnown() ? "known" : outcome.isMailed() ? "invited" : "notMailed";
    } catch (PeopleException refused) {
      return "notInvited";
    }
  }

  /** Invites whoever was typed to the account that is open. */
  public void invite() throws IOException {
    Typed typed = typed();
    if (typed != null) {
      answer.answer(
          () -> {
            administrators.invite(account(), typed.email(), typed.name());
            return AccountAddress.of(request).done("invited");
          },
          "invite");
    }
  }

  /** Mails the link once more. */
  public void mail() throws IOException {
    answer.answer(
        () -> {
          administrators.mail(account());
          return AccountAddress.of(request).done("mailed");
        },
        "invite");
  }

  private AccountId account() {
    return AccountAddress.of(request)
        .account()
        .orElseThrow(() -> new NotFoundException("No account is open"));
  }

  private Standing standing() {
    if (standing == null) {
      standing = administrators.standing(account());
    }
    return standing;
  }

  /** Whether somebody runs the account, so that nobody is invited from here. */
  public boolean isRun() {
    return standing().isRun();
  }

  /** Who is awaited and until when; null: nobody. */
  public String getAwaited() {
    return standing().awaited() == null
        ? null
        : language
            .texts()
            .text(
                "administrator.awaited",
                standing().awaited(),
                language.times(ZoneOffset.UTC).exact(standing().until()));
  }

  /** What was typed, when the form comes back. */
  public String given(String field) {
    return answer.getRefusal() == null ? null : request.getParameter(field);
  }
}

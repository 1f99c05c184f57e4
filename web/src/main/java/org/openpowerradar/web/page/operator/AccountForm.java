package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.operation.QuotaKind;

/** Changes the account that is open. Nothing that was typed is trusted. */
@Named
@RequestScoped
public class AccountForm {
  @Inject AccountRegister register;
  @Inject FormAnswer answer;
  @Inject HttpServletRequest request;

  private String name;
  private String confirmed;

  /** Gives it another name. */
  public void rename() throws IOException {
    change(() -> register.rename(account(), version(), name), "renamed", "name");
  }

  /** Refuses its people, if its name was typed. */
  public void suspend() throws IOException {
    String asked = register.get(account()).name();
    if (confirmed == null || !confirmed.strip().equals(asked)) {
      answer.refuse("operator.wrong.confirmed", "confirmed");
      return;
    }
    change(() -> register.suspend(account(), version()), "suspended", "confirmed");
  }

  /** Lets its people in again. */
  public void resume() throws IOException {
    change(() -> register.resume(account(), version()), "resumed", "confirmed");
  }

  /** Says what it may own. */
  public void limit() throws IOException {
    change(() -> register.setQuota(account(), quotas()), "quota", "quota");
  }

  private void change(Runnable change, String done, String wrong) throws IOException {
    answer.answer(
        () -> {
          change.run();
          return AccountAddress.of(request).done(done);
        },
        wrong);
  }

  private Map<QuotaKind, Integer> quotas() {
    Map<QuotaKind, Integer> quotas = new EnumMap<>(QuotaKind.class);
    for (QuotaKind kind : QuotaKind.values()) {
      String typed = request.getParameter("quota-" + kind.name().toLowerCase(Locale.ROOT));
      if (typed != null && !typed.isBlank()) {
        quotas.put(kind, number(typed.strip()));
      }
    }
    return quotas;
  }

  private static int number(String typed) {
    if (!typed.matches("[0-9]{1,7}")) {
      throw new InvalidRequestException("A quota is a whole number");
    }
    return Integer.parseInt(typed);
  }

  private AccountId account() {
    return AccountAddress.of(request)
        .account()
        .orElseThrow(() -> new NotFoundException("No account is open"));
  }

  /** What the operator looked at; -1, which no account has, if that was not said. */
  private int version() {
    String seen = request.getParameter("version");
    return seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }
}

package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.AccountKind;

/** Opens an account. */
@Named
@RequestScoped
public class NewAccountForm {
  @Inject AccountRegister register;
  @Inject AdministratorForm administrators;
  @Inject FormAnswer answer;

  private String name;
  private String kind = code(AccountKind.CUSTOMER);

  /** Opens it, invites its first administrator, and shows it. */
  public void open() throws IOException {
    AdministratorForm.Typed typed = administrators.typed();
    if (typed != null) {
      answer.answer(() -> opened(typed), "newName");
    }
  }

  private String opened(AdministratorForm.Typed typed) {
    AccountId opened = register.open(name, kind());
    String number = opened.toString();
    return new AccountAddress(number, State.ALL, 1, number)
        .done("opened-" + administrators.invited(opened, typed));
  }

  private AccountKind kind() {
    return Arrays.stream(AccountKind.values())
        .filter(each -> code(each).equals(kind))
        .findFirst()
        .orElse(AccountKind.CUSTOMER);
  }

  private static String code(AccountKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Codes of the kinds to choose from. */
  public List<String> getKinds() {
    return Arrays.stream(AccountKind.values()).map(NewAccountForm::code).toList();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}

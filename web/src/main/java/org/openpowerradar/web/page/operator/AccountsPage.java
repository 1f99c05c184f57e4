package org.openpowerradar.web.page.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.account.boundary.operation.AccountFilter;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.web.page.language.Language;

/** Backs /app/operator/accounts: the accounts of the platform, a page at a time. */
@Named
@RequestScoped
public class AccountsPage {
  @Inject AccountRegister register;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private AccountRegister.Page found;

  private AccountAddress address() {
    return AccountAddress.of(request);
  }

  private AccountRegister.Page found() {
    if (found == null) {
      found = register.find(address().filter());
    }
    return found;
  }

  /** Asks for the accounts. Called before the page is rendered. */
  public void load() {
    found();
  }

  /** The accounts listed. */
  public List<AccountRow> getRows() {
    return found().accounts().stream()
        .map(each -> AccountRow.of(each, address(), language.figures()))
        .toList();
  }

  /** Part of a name, or a number, that is looked for. */
  public String getFind() {
    return address().text();
  }

  /** Code of the state that is looked for. */
  public String getState() {
    return AccountAddress.code(address().state());
  }

  /** Codes of the states to choose from. */
  public List<String> getStates() {
    return Arrays.stream(State.values()).map(AccountAddress::code).toList();
  }

  /** "selected" for the state looked for, otherwise null, as an option wants it. */
  public String chosen(String state) {
    return state.equals(getState()) ? "selected" : null;
  }

  /** Number of the account whose panel is open; "": none. */
  public String getOpen() {
    return address().open();
  }

  /** Number of the page. */
  public int getPage() {
    return address().page();
  }

  public boolean isFiltered() {
    return address().isFiltered();
  }

  /** Whether the form of a new account is open. */
  public boolean isOpening() {
    return request.getParameter("new") != null;
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    return Done.words(request, language);
  }

  /** "1–50 of 212 accounts". */
  public String getShown() {
    int first = (getPage() - 1) * AccountFilter.SIZE + 1;
    int count = found().accounts().size();
    return count == 0
        ? language.texts().text("accounts.count", found().all())
        : language.texts().text("accounts.shown", first, first + count - 1, found().all());
  }

  /** Whether it is known of every account listed what it stores. */
  public boolean isCounted() {
    return found().accounts().stream().allMatch(each -> each.usage() != null);
  }

  /** Address of the page before; null on the first. */
  public String getPreviousLink() {
    return getPage() == 1 ? null : address().page(getPage() - 1);
  }

  /** Address of the next page; null on the last. */
  public String getNextLink() {
    return (long) getPage() * AccountFilter.SIZE < found().all()
        ? address().page(getPage() + 1)
        : null;
  }

  /** Address with nothing left out. */
  public String getUnfilteredLink() {
    return new AccountAddress("", State.ALL, 1, "").listed();
  }

  /** Address without the panel. */
  public String getCloseLink() {
    return address().listed();
  }

  /** Address with the form of a new account. */
  public String getOpeningLink() {
    return address().listed() + "&new=true#new-account";
  }
}

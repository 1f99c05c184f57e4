package org.openpowerradar.web.page.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.account.boundary.operation.AccountFilter;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.entity.AccountId;

/**
 * The address of the page of accounts: which are listed, and which is open. What cannot be read
 * leaves nothing out.
 *
 * @param text part of a name, or a number
 * @param state which accounts
 * @param page from 1
 * @param open number of the account whose panel is open; "": none
 */
record AccountAddress(String text, State state, int page, String open) {
  private static final String PAGE = "/app/operator/accounts?";
  private static final int LONGEST = 120;

  static AccountAddress of(HttpServletRequest request) {
    String text = given(request.getParameter("find"));
    String page = given(request.getParameter("page"));
    String open = given(request.getParameter("open"));
    return new AccountAddress(
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        state(request.getParameter("state")),
        page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1,
        open.matches("[1-9][0-9]{0,17}") ? open : "");
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElse(State.ALL);
  }

  /** Stands in addresses and keys of texts. */
  static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  AccountFilter filter() {
    return new AccountFilter(text, state, page);
  }

  boolean isFiltered() {
    return !text.isEmpty() || state != State.ALL;
  }

  Optional<AccountId> account() {
    return open.isEmpty() ? Optional.empty() : Optional.of(new AccountId(Long.parseLong(open)));
  }

  /** Without a panel. */
  String listed() {
    return page(page);
  }

  /** Another page of the same list. */
  String page(int other) {
    return PAGE
        + "state="
        + code(state)
        + (text.isEmpty() ? "" : "&find=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        + (other == 1 ? "" : "&page=" + other);
  }

  /** With the panel of an account. */
  String opened(AccountId account) {
    return listed() + "&open=" + account + "#account-panel";
  }

  /** The same again, after something was done. */
  String done(String what) {
    return listed() + (open.isEmpty() ? "" : "&open=" + open) + "&done=" + what;
  }
}

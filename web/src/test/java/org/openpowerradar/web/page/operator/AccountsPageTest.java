package org.openpowerradar.web.page.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.operation.AccountFilter;
import org.openpowerradar.account.boundary.operation.AccountOverview;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.web.page.language.EnglishReader;

class AccountsPageTest {
  private static final Instant THEN = Instant.parse("2026-10-27T13:20:00Z");

  private final AccountsPage page = new AccountsPage();

  private void show(long all, int listed, Map<String, String> parameters) {
    page.language = new EnglishReader();
    page.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                AccountsPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.get((String) arguments[0]));
    page.register =
        new AccountRegister() {
          @Override
          public Page find(AccountFilter filter) {
            List<AccountOverview> accounts =
                LongStream.rangeClosed(1, listed).mapToObj(AccountsPageTest::account).toList();
            return new Page(accounts, all);
          }
        };
  }

  private static AccountOverview account(long id) {
    return new AccountOverview(
        new AccountId(id),
        "Mill " + id,
        new AccountOverview.Life(AccountKind.CUSTOMER, THEN, id == 2 ? THEN : null, 0),
        Map.of(
            QuotaKind.SITES, 50,
            QuotaKind.BRIDGES, 50,
            QuotaKind.SENSORS, 1_200,
            QuotaKind.PEOPLE, 3),
        id == 1 ? new AccountOverview.Usage(1_234_567, 4_000_000) : null);
  }

  @Test
  void rows_whenListed_thenFiguresAreReadyToBeShown() {
    show(2, 2, Map.of());

    AccountRow first = page.getRows().get(0);
    assertEquals("1,200", first.owned().sensors());
    assertEquals("1,234,567", first.stored().readings());
    assertEquals("4,000\u00a0kB", first.stored().size());
    assertEquals("open", first.life().words());
    AccountRow second = page.getRows().get(1);
    assertEquals("suspended", second.life().words());
    assertEquals("\u2013", second.stored().readings());
  }

  @Test
  void pages_whenThereAreMore_thenLinksToBoth() {
    show(212, 50, Map.of("page", "2", "find", "Mill"));

    assertEquals("51\u2013100 of 212 accounts", page.getShown());
    assertEquals("/app/operator/accounts?state=all&find=Mill", page.getPreviousLink());
    assertEquals("/app/operator/accounts?state=all&find=Mill&page=3", page.getNextLink());
  }

  @Test
  void pages_whenThereIsOne_thenNoLinks() {
    show(1, 1, Map.of());

    assertEquals("1\u20131 of 1 account", page.getShown());
    assertNull(page.getPreviousLink());
    assertNull(page.getNextLink());
  }

  @Test
  void done_whenItIsUnknown_thenNothingIsSaid() {
    show(1, 1, Map.of("done", "hacked"));
    assertNull(page.getDone());

    show(1, 1, Map.of("done", "renamed"));
    assertEquals("The account has its new name.", page.getDone());
  }
}

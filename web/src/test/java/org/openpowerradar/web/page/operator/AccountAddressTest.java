package org.openpowerradar.web.page.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.operation.AccountFilter;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.entity.AccountId;

class AccountAddressTest {

  private static AccountAddress of(Map<String, String> parameters) {
    return AccountAddress.of(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                AccountAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> parameters.get((String) arguments[0])));
  }

  @Test
  void of_whenNothingIsAsked_thenTheFirstPageOfAll() {
    AccountAddress address = of(Map.of());

    assertEquals(new AccountFilter("", State.ALL, 1), address.filter());
    assertEquals(Optional.empty(), address.account());
    assertFalse(address.isFiltered());
  }

  @Test
  void of_whenAllIsAsked_thenReadAndWrittenAgain() {
    AccountAddress address =
        of(Map.of("find", " a&b ", "state", "suspended", "page", "3", "open", "17"));

    assertEquals(new AccountFilter("a&b", State.SUSPENDED, 3), address.filter());
    assertEquals(Optional.of(new AccountId(17)), address.account());
    assertTrue(address.isFiltered());
    assertEquals(
        "/app/operator/accounts?state=suspended&find=a%26b&page=3&open=17&done=renamed",
        address.done("renamed"));
  }

  @Test
  void of_whenItMakesNoSense_thenNothingIsLeftOut() {
    AccountAddress address =
        of(
            Map.of(
                "find", "x".repeat(200),
                "state", "burnt",
                "page", "0",
                "open", "1 OR 1=1"));

    assertEquals(new AccountFilter("x".repeat(120), State.ALL, 1), address.filter());
    assertEquals(Optional.empty(), address.account());
  }

  @Test
  void opened_whenOnAnotherPage_thenThePageStays() {
    AccountAddress address = of(Map.of("page", "2"));

    assertEquals(
        "/app/operator/accounts?state=all&page=2&open=5#account-panel",
        address.opened(new AccountId(5)));
  }
}

package org.openpowerradar.web.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.boundary.audit.Denials;
import org.openpowerradar.account.entity.AccountId;

class CallerFilterTest {
  private final CallerRequest caller = new CallerRequest();
  private int told;
  private final Denials denials =
      new Denials() {
        @Override
        public void tell() {
          told++;
        }
      };
  private final CallerFilter filter = new CallerFilter(caller, denials);

  @ParameterizedTest
  @CsvSource({
    "GET, 200, false, 0",
    "GET, 404, false, 0",
    "GET, 403, false, 1",
    "GET, 200, true, 0",
    "GET, 404, true, 1",
    "GET, 403, true, 1",
    "POST, 200, true, 1",
    "PUT, 404, true, 1",
    "POST, 200, false, 0"
  })
  void request_whenAnswered_thenToldWhatWasRefused(
      String method, int status, boolean isRefused, int times)
      throws IOException, ServletException {
    filter.doFilter(
        request(method),
        response(status),
        (request, response) -> {
          if (isRefused) {
            caller.refuse(new AccountId(1), "site 2");
          }
        });

    assertEquals(times, told);
    assertEquals("192.0.2.7", caller.address());
    assertEquals("/app/home", caller.path());
  }

  private static HttpServletRequest request(String method) {
    return of(
        HttpServletRequest.class,
        (proxy, called, a) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getRemoteAddr" -> "192.0.2.7";
              case "getServletPath" -> "/app/home";
              case "getPathInfo" -> null;
              case "getUserPrincipal" -> (Principal) () -> "anna";
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  private static HttpServletResponse response(int status) {
    return of(HttpServletResponse.class, (proxy, called, a) -> status);
  }

  private static <T> T of(Class<T> type, InvocationHandler behaviour) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behaviour));
  }
}

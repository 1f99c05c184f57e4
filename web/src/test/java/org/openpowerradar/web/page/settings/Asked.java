package org.openpowerradar.web.page.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A request that has parameters and nothing else. */
final class Asked {
  private Asked() {}

  static HttpServletRequest with(Map<String, String> parameters) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            Asked.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getParameter")) {
                return parameters.get((String) arguments[0]);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}

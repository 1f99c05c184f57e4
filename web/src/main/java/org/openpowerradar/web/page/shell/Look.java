package org.openpowerradar.web.page.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Decides before the first paint how bright the page is. */
@Named
@RequestScoped
public class Look {
  @Inject HttpServletRequest request;

  /** Value of data-theme on the html element. */
  public String getTheme() {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(Theme.COOKIE))
        .findFirst()
        .map(cookie -> Theme.of(cookie.getValue()))
        .orElse(Theme.SYSTEM)
        .attribute();
  }
}

package org.openpowerradar.web.page.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import org.openpowerradar.web.page.language.Language;

/** Backs the pages below /app/problem. */
@Named
@RequestScoped
public class ProblemPage {
  @Inject HttpServletRequest request;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  /** "Tell support this number"; null where there is none. */
  public String getNumber() {
    String number = (String) request.getAttribute("supportNumber");
    if (number == null || number.isEmpty()) {
      number = request.getParameter("number");
    }
    if (number == null || !number.matches("[0-9A-F]{4}-[0-9A-F]{4}")) {
      return null;
    }
    String time = language.times(ZoneId.of("UTC")).exact(clock.instant());
    return language.texts().text("error.unexpected.number", number, time);
  }
}

package org.openpowerradar.web.page.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.openpowerradar.web.page.language.Language;

/** What a page says after something was done; its name stands in the address. */
final class Done {
  private static final Set<String> KNOWN =
      Set.of(
          "opened-invited",
          "opened-known",
          "opened-notMailed",
          "opened-notInvited",
          "invited",
          "mailed",
          "renamed",
          "suspended",
          "resumed",
          "quota",
          "looking",
          "ended",
          "added",
          "added-new",
          "removed");

  private Done() {}

  /** Returns it in words; null if nothing was done. */
  static String words(HttpServletRequest request, Language language) {
    String done = request.getParameter("done");
    return done != null && KNOWN.contains(done)
        ? language.texts().text("operator.done." + done)
        : null;
  }
}

package org.openpowerradar.web.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A page of one heading, one sentence and one link, and the one to privacy, that works without
 * Faces: for errors and notices.
 */
final class HtmlPage {

  private static final String TEMPLATE = "/WEB-INF/errorpages/page.html";
  private static final String BUNDLE = "org.openpowerradar.web.edge.Notices";
  private static final Set<String> AGAIN = Set.of("503", "away"); // ask for the same once more
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private HtmlPage() {}

  /**
   * Writes the page whose texts in the bundle begin with {@code key}; status and headers are the
   * caller's.
   */
  static void write(HttpServletRequest request, HttpServletResponse response, String key)
      throws IOException {
    Locale language = language(request);
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    String page =
        template(request)
            .replace("{language}", language.getLanguage())
            .replace("{title}", texts.getString(key + ".title"))
            .replace("{text}", texts.getString(key + ".text"))
            .replace("{address}", AGAIN.contains(key) ? "" : "/")
            .replace("{link}", texts.getString(key + ".link"))
            .replace("{privacy}", texts.getString("privacy"));
    response.setContentType("text/html");
    response.setCharacterEncoding(UTF_8.name());
    response.getOutputStream().write(page.getBytes(UTF_8));
  }

  private static Locale language(HttpServletRequest request) {
    String wish = request.getLocale().getLanguage();
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(wish))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static String template(HttpServletRequest request) throws IOException {
    try (InputStream stream = request.getServletContext().getResourceAsStream(TEMPLATE)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }
}

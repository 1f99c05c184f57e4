package org.openpowerradar.systemtests.crawl;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the portal answered.
 *
 * @param status of HTTP
 * @param location where to go on; "" for nowhere
 * @param type media type; "" for none
 * @param body as text
 * @param micros from the request to the last byte
 */
public record Answer(int status, String location, String type, String body, long micros) {
  /** What differs from one answer to the next whatever was asked. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "nonce=\"[^\"]*\"|nonce-[A-Za-z0-9+/=_-]+|primefaces\\.nonce\"[^>]*"
              + "|jakarta\\.faces\\.ViewState[^>]*>|csp\\.init\\([^)]*\\)"
              + "|<update id=\"[^\"]*ViewState[^>]*>.*?</update>"
              + "|\\b[0-9A-F]{4}-[0-9A-F]{4}\\b|state=[A-Za-z0-9_-]+|nonce=[A-Za-z0-9_-]+"
              + "|code_challenge=[A-Za-z0-9_-]+"
              + "|<dcterms:created[^<]*<"
              + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
          Pattern.DOTALL);

  /** Whether a browser would show a page of the portal, or a program its data. */
  public boolean isGiven() {
    return status >= 200 && status < 300;
  }

  /** Whether the portal broke. */
  public boolean isBroken() {
    return status >= 500;
  }

  public boolean isPage() {
    return type.startsWith("text/html");
  }

  /** Everything an asker can see of it, in which each of the ids is the same word. */
  public String apartFrom(Collection<String> ids) {
    String seen = status + " " + type + "\n" + location + "\n" + body;
    for (String id : ids) {
      seen = seen.replaceAll("(?<![0-9A-Za-z])" + Pattern.quote(id) + "(?![0-9A-Za-z])", "(id)");
    }
    return CHANGING.matcher(seen).replaceAll(Matcher.quoteReplacement("(changing)"));
  }

  /** Whether a word is anywhere in it, whatever the case. */
  public boolean tells(String word) {
    return (location + "\n" + body).toLowerCase(Locale.ROOT).contains(word);
  }
}

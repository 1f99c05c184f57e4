package org.openpowerradar.web.page.settings.audit;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;

/**
 * An entry in the table and in its detail; every text is ready to be shown. Times are in UTC, as in
 * the logs of servers.
 *
 * @param id names it
 * @param when day and time
 * @param who what the person is called, and the id in Keycloak
 * @param what action and target
 * @param details by name
 * @param link address of its detail
 */
public record AuditRow(
    String id,
    String when,
    Who who,
    What what,
    List<Map.Entry<String, String>> details,
    String link) {
  private static final int ENOUGH_OF_AN_ID = 8;

  /** Name, id in Keycloak and address, each or a dash. */
  public record Who(String name, String subject, String address) {}

  /** Action in words and as it is recorded, target, and the account, 0: none. */
  public record What(String words, String action, String target, long account) {}

  static AuditRow of(AuditLine line, String listed, Language language) {
    String id = Long.toString(line.id());
    return new AuditRow(
        id,
        language.times(ZoneOffset.UTC).dayAndTime(line.at()),
        new Who(name(line, language), line.actor(), or(line.address())),
        new What(
            language.texts().find("audit.action." + line.action()).orElse(line.action()),
            line.action(),
            line.target(),
            line.account()),
        List.copyOf(line.details().entrySet()),
        listed + "&entry=" + id + "#entry-panel");
  }

  private static String name(AuditLine line, Language language) {
    if (line.name() != null) {
      return line.name();
    }
    return line.isOfThePlatform()
        ? language.texts().text("audit.platformItself")
        : language
            .texts()
            .text(
                "audit.person",
                line.actor().substring(0, Math.min(ENOUGH_OF_AN_ID, line.actor().length())));
  }

  private static String or(String value) {
    return value.isEmpty() ? Figure.DASH : value;
  }
}

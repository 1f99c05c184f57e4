package org.openpowerradar.web.page.settings.security;

import java.time.ZoneOffset;
import java.util.Locale;
import org.openpowerradar.security.entity.SecurityEvent;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.language.Language;

/**
 * A security event in the table and in its detail; every text is ready to be shown. Times are in
 * UTC, as in the logs of servers.
 *
 * @param id names it
 * @param kind name of the kind
 * @param severity "low", "medium", "high" or "critical"
 * @param where address and bridge
 * @param when times and count
 * @param link address of its detail
 */
public record EventRow(
    String id, String kind, String severity, Where where, When when, String link) {

  /** Address, bridge, name of the bridge and sensor, each or a dash. */
  public record Where(String address, String bridge, String name, String sensor) {}

  /**
   * First and last time in the hour, and how often.
   *
   * @param proven whether there is no other explanation
   */
  public record When(String first, String last, String count, boolean proven) {}

  static EventRow of(SecurityEvent event, String listed, Language language) {
    String id = Long.toString(event.id());
    return new EventRow(
        id,
        event.kind().name(),
        event.kind().severity().name().toLowerCase(Locale.ROOT),
        new Where(
            or(event.address()), or(event.bridge()), or(event.bridgeName()), or(event.sensor())),
        new When(
            language.times(ZoneOffset.UTC).dayAndTime(event.first()),
            language.times(ZoneOffset.UTC).dayAndTime(event.last()),
            language.figures().count(event.count()),
            event.proven()),
        listed + "&event=" + id + "#event-panel");
  }

  private static String or(Object value) {
    return value == null ? Figure.DASH : value.toString();
  }
}

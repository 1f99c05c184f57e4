package org.openpowerradar.web.page.settings.security;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.security.entity.SecurityEvent;

/**
 * Security events as a table for other programs (RFC 4180). Holds no text that people or peers
 * chose, so that no cell can be a formula.
 */
final class EventsCsv {
  private static final String HEAD =
      "kind,severity,proven,address,bridge,sensor,count,first_utc,last_utc";
  private static final String END = "\r\n";

  private EventsCsv() {}

  static String of(List<SecurityEvent> events) {
    return Stream.concat(Stream.of(HEAD), events.stream().map(EventsCsv::line))
        .collect(Collectors.joining(END, "", END));
  }

  private static String line(SecurityEvent event) {
    return Stream.of(
            event.kind(),
            event.kind().severity(),
            event.proven(),
            event.address(),
            event.bridge(),
            event.sensor(),
            event.count(),
            event.first(),
            event.last())
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(","));
  }
}

package org.openpowerradar.web.page.settings.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.openpowerradar.bridge.boundary.PastSession;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.time.SiteTimes;

/**
 * A connection in the table; every text is ready to be shown.
 *
 * @param level code of the security level: "tls", "tcp" or "legacy"
 * @param how transport and login
 * @param address where it came from
 * @param from when it began, at the site
 * @param duration how long it lasted, or lasts
 * @param bytes received and sent
 * @param end why it ended
 */
public record SessionRow(
    String level,
    String how,
    String address,
    String from,
    String duration,
    String bytes,
    String end) {

  /** Writes connections in the words of the reader. */
  public record Writing(Language language, SiteTimes times, Instant now) {

    /** A line of the table. */
    public SessionRow row(PastSession session, String level) {
      String login =
          language.texts().text("login." + session.mode().name().toLowerCase(Locale.ROOT));
      return new SessionRow(
          level,
          language.texts().text("sessions.by", session.transport().name(), login),
          session.address(),
          times.exact(session.from()),
          duration(session),
          bytes(session),
          session.end() == null
              ? language.texts().text("sessions.open")
              : language.texts().text("session.end." + session.end().name()));
    }

    private String duration(PastSession session) {
      Instant end = session.to() == null ? now : session.to();
      Duration length = Duration.between(session.from(), end);
      return language.figures().duration(length.isNegative() ? Duration.ZERO : length);
    }

    private String bytes(PastSession session) {
      if (session.bytesIn() == null || session.bytesOut() == null) {
        return Figure.DASH;
      }
      return language
          .texts()
          .text(
              "sessions.bytes",
              language.figures().figure(Quantity.DATA, session.bytesIn()).toString(),
              language.figures().figure(Quantity.DATA, session.bytesOut()).toString());
    }
  }
}

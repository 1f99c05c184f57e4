package org.openpowerradar.web.page.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.openpowerradar.web.page.figure.Figure;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.figure.Quantity;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.time.SiteTimes;

/**
 * A power that was measured just now, and how long ago: live for a minute, then the last value with
 * its time, after ten minutes a dash.
 *
 * @param power the figure, or a dash
 * @param words "live, 8 s ago"
 * @param state "live", "late" or "lost"; also the class of its mark
 */
public record LiveTail(Figure power, String words, String state) {
  private static final Duration LIVE = Duration.ofSeconds(60);

  /** Older than this, a value says nothing about now. */
  public static final Duration LATE = Duration.ofMinutes(10);

  /** What is needed to write a live value. */
  public record Writing(Texts texts, Figures figures, SiteTimes times) {
    /** Writing for a reader, about a site in this zone. */
    public static Writing of(Language language, ZoneId zone) {
      return new Writing(language.texts(), language.figures(), language.times(zone));
    }
  }

  /**
   * The tail as seen at {@code now}.
   *
   * @param watts power, in watts
   * @param at when it was measured; null when nothing was measured yet
   */
  public static LiveTail of(double watts, Instant at, Instant now, Writing writing) {
    if (at == null) {
      return new LiveTail(Figure.none(), writing.texts().text("live.never"), "lost");
    }
    Duration age =
        Duration.between(at, now).isNegative() ? Duration.ZERO : Duration.between(at, now);
    Figure power = writing.figures().figure(Quantity.POWER, watts);
    if (age.compareTo(LIVE) <= 0) {
      String words = writing.texts().text("live.now", writing.figures().duration(age));
      return new LiveTail(power, words, "live");
    }
    if (age.compareTo(LATE) <= 0) {
      String words = writing.texts().text("live.late", writing.times().time(at));
      return new LiveTail(power, words, "late");
    }
    String words = writing.texts().text("live.lost", writing.times().dayAndTime(at));
    return new LiveTail(Figure.none(), words, "lost");
  }
}

package org.openpowerradar.web.page.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A period that moves with the calendar; its code stands in the address bar. */
public enum Span {
  TODAY("today"),
  YESTERDAY("yesterday"),
  LAST_7_DAYS("7d"),
  LAST_30_DAYS("30d");

  private final String code;

  Span(String code) {
    this.code = code;
  }

  /** The span with this code, if there is one. */
  public static Optional<Span> find(String code) {
    return Arrays.stream(values()).filter(span -> span.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  /** The days of this span seen from a day; the last 7 days include that day. */
  public Days days(LocalDate today) {
    return switch (this) {
      case TODAY -> new Days(today, today);
      case YESTERDAY -> new Days(today.minusDays(1), today.minusDays(1));
      case LAST_7_DAYS -> new Days(today.minusDays(6), today);
      case LAST_30_DAYS -> new Days(today.minusDays(29), today);
    };
  }
}

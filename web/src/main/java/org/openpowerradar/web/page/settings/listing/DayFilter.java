package org.openpowerradar.web.page.settings.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What lists of what happened have in common in their addresses: whole days in UTC, an account or
 * the whole platform, a page or a table for other programs. What cannot be read leaves nothing out.
 */
public abstract class DayFilter {
  private static final Duration USUAL = Duration.ofDays(30);

  private final String page;
  private String scope;
  private String from;
  private String to;
  private String format;

  /** {@code page}: path of the list. */
  protected DayFilter(String page) {
    this.page = page;
  }

  /**
   * From when to when is asked.
   *
   * @param end first moment after it
   */
  protected record Asked(Instant start, Instant end) {}

  /**
   * The last 30 days at a moment, unless days are given that are no longer than {@code longest}.
   */
  protected final Asked asked(Instant now, Duration longest) {
    Instant end = day(to).map(last -> start(last.plusDays(1))).orElse(now.plusSeconds(1));
    Instant begin = day(from).map(DayFilter::start).orElse(end.minus(USUAL));
    boolean isSpan = end.isAfter(begin) && !end.isAfter(begin.plus(longest));
    return new Asked(isSpan ? begin : end.minus(USUAL), end);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return given(text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the whole platform is asked for. */
  public final boolean isPlatform() {
    return "platform".equals(scope);
  }

  public final boolean isCsv() {
    return "csv".equals(format);
  }

  /** Address with nothing left out. */
  public final String unfiltered(String account) {
    return page + "?account=" + encoded(account) + part("scope", scope);
  }

  /** The days as part of an address. */
  protected final String days() {
    return part("from", from) + part("to", to);
  }

  protected static String part(String name, String value) {
    return given(value) ? "&" + name + "=" + encoded(value) : "";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  protected static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }
}

package org.openpowerradar.web.page.settings.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.entity.EventQuery;

/**
 * The request parameters of the page of security events as they came; what cannot be read leaves
 * nothing out.
 */
public class EventFilter {
  private static final String PAGE = "/app/settings/security?account=";
  private static final int DAYS = 30;
  private static final long MOST_SERIAL = 4_294_967_295L;

  private String scope;
  private String kind;
  private String severity;
  private String bridge;
  private String from;
  private String to;
  private String event;
  private String format;
  private String released;

  /** What is asked for at a moment: the last 30 days unless days are given, whole days in UTC. */
  EventQuery query(Instant now, int most) {
    Instant end = day(to).map(last -> start(last.plusDays(1))).orElse(now.plusSeconds(1));
    Instant begin = day(from).map(EventFilter::start).orElse(end.minusSeconds(86_400L * DAYS));
    boolean isSpan = end.isAfter(begin) && !end.isAfter(begin.plus(EventQuery.LONGEST));
    EventQuery query =
        isSpan
            ? EventQuery.of(begin, end, most)
            : EventQuery.of(end.minusSeconds(86_400L * DAYS), end, most);
    query = kind().isPresent() ? query.of(kind().get()) : query;
    query = severity().isPresent() ? query.of(severity().get()) : query;
    return serial().isPresent() ? query.about(serial().get()) : query;
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

  Optional<SignalKind> kind() {
    return Arrays.stream(SignalKind.values()).filter(each -> each.name().equals(kind)).findFirst();
  }

  Optional<Severity> severity() {
    return Arrays.stream(Severity.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(severity))
        .findFirst();
  }

  Optional<BridgeSerial> serial() {
    boolean isNumber = given(bridge) && bridge.strip().matches("[1-9][0-9]{0,9}");
    return Optional.ofNullable(isNumber ? Long.valueOf(bridge.strip()) : null)
        .filter(number -> number <= MOST_SERIAL)
        .map(BridgeSerial::new);
  }

  /** Whether events about no account are asked for. */
  boolean isPlatform() {
    return "platform".equals(scope);
  }

  boolean isCsv() {
    return "csv".equals(format);
  }

  /** Whether something may be left out. */
  boolean isActive() {
    return given(kind) || given(severity) || given(bridge) || given(from) || given(to);
  }

  /** Address with nothing left out. */
  String unfiltered(String account) {
    return PAGE + encoded(account) + part("scope", scope);
  }

  /** Address of what is listed, without the detail. */
  String listed(String account) {
    return unfiltered(account)
        + part("kind", kind)
        + part("severity", severity)
        + part("bridge", bridge)
        + part("from", from)
        + part("to", to);
  }

  private static String part(String name, String value) {
    return given(value) ? "&" + name + "=" + encoded(value) : "";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  public String getScope() {
    return scope;
  }

  public void setScope(String scope) {
    this.scope = scope;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getSeverity() {
    return severity;
  }

  public void setSeverity(String severity) {
    this.severity = severity;
  }

  public String getBridge() {
    return bridge;
  }

  public void setBridge(String bridge) {
    this.bridge = bridge;
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

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public String getReleased() {
    return released;
  }

  public void setReleased(String released) {
    this.released = released;
  }
}

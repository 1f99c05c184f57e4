package org.openpowerradar.web.page.settings.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.audit.AuditQuery;

/**
 * The request parameters of the audit page as they came; what cannot be read leaves nothing out.
 */
public class AuditFilter {
  private static final String PAGE = "/app/settings/audit?account=";
  private static final int DAYS = 30;
  private static final int LONGEST_TEXT = 120;

  private String scope;
  private String from;
  private String to;
  private String person;
  private String action;
  private String target;
  private String before;
  private String entry;
  private String format;
  private String checked;

  /** What is asked for at a moment: the last 30 days unless days are given, whole days in UTC. */
  AuditQuery query(Instant now, int most) {
    Instant end = day(to).map(last -> start(last.plusDays(1))).orElse(now.plusSeconds(1));
    Instant begin = day(from).map(AuditFilter::start).orElse(end.minusSeconds(86_400L * DAYS));
    boolean isSpan = end.isAfter(begin) && !end.isAfter(begin.plus(AuditQuery.LONGEST));
    AuditQuery query = AuditQuery.of(isSpan ? begin : end.minusSeconds(86_400L * DAYS), end, most);
    return query.by(text(person)).of(text(action)).to(text(target)).before(number(before));
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

  private static String text(String given) {
    String text = Objects.requireNonNullElse(given, "").strip();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private static long number(String text) {
    boolean isNumber = given(text) && text.matches("[1-9][0-9]{0,17}");
    return isNumber ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  /** Whether the whole platform is asked for. */
  boolean isPlatform() {
    return "platform".equals(scope);
  }

  boolean isCsv() {
    return "csv".equals(format);
  }

  /** Whether this is the first page. */
  boolean isNewest() {
    return number(before) == Long.MAX_VALUE;
  }

  /** Whether something may be left out. */
  boolean isActive() {
    return Stream.of(from, to, person, action, target).anyMatch(AuditFilter::given);
  }

  /** Address with nothing left out. */
  String unfiltered(String account) {
    return PAGE + encoded(account) + part("scope", scope);
  }

  /** Address of the newest of what passes the filter. */
  String newest(String account) {
    return unfiltered(account)
        + part("from", from)
        + part("to", to)
        + part("person", person)
        + part("action", action)
        + part("target", target);
  }

  /** Address of what is listed, without the detail. */
  String listed(String account) {
    return newest(account) + part("before", before);
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

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getEntry() {
    return entry;
  }

  public void setEntry(String entry) {
    this.entry = entry;
  }

  public String getFormat() {
    return format;
  }

  public void setFormat(String format) {
    this.format = format;
  }

  public String getChecked() {
    return checked;
  }

  public void setChecked(String checked) {
    this.checked = checked;
  }
}

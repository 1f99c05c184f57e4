package org.openpowerradar.web.page.settings.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.audit.AuditQuery;
import org.openpowerradar.web.page.settings.listing.DayFilter;

/**
 * The request parameters of the audit page as they came; what cannot be read leaves nothing out.
 */
public class AuditFilter extends DayFilter {
  private static final String PAGE = "/app/settings/audit";
  private static final int LONGEST_TEXT = 120;

  private String person;
  private String action;
  private String target;
  private String before;
  private String entry;
  private String checked;

  AuditFilter() {
    super(PAGE);
  }

  /** What is asked for at a moment: the last 30 days unless days are given, whole days in UTC. */
  AuditQuery query(Instant now, int most) {
    Asked asked = asked(now, AuditQuery.LONGEST);
    AuditQuery query = AuditQuery.of(asked.start(), asked.end(), most);
    return query.by(text(person)).of(text(action)).to(text(target)).before(number(before));
  }

  private static String text(String given) {
    String text = Objects.requireNonNullElse(given, "").strip();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private static long number(String text) {
    boolean isNumber = given(text) && text.matches("[1-9][0-9]{0,17}");
    return isNumber ? Long.parseLong(text) : Long.MAX_VALUE;
  }

  /** Whether this is the first page. */
  boolean isNewest() {
    return number(before) == Long.MAX_VALUE;
  }

  /** Whether something may be left out. */
  boolean isActive() {
    return Stream.of(getFrom(), getTo(), person, action, target).anyMatch(DayFilter::given);
  }

  /** Address of the newest of what passes the filter. */
  String newest(String account) {
    return unfiltered(account)
        + days()
        + part("person", person)
        + part("action", action)
        + part("target", target);
  }

  /** Address of what is listed, without the detail. */
  String listed(String account) {
    return newest(account) + part("before", before);
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

  public String getChecked() {
    return checked;
  }

  public void setChecked(String checked) {
    this.checked = checked;
  }
}

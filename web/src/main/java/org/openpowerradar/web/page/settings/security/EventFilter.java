package org.openpowerradar.web.page.settings.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.web.page.settings.listing.DayFilter;

/**
 * The request parameters of the page of security events as they came; what cannot be read leaves
 * nothing out.
 */
public class EventFilter extends DayFilter {
  private static final String PAGE = "/app/settings/security";
  private static final long MOST_SERIAL = 4_294_967_295L;

  private String kind;
  private String severity;
  private String bridge;
  private String event;
  private String released;

  EventFilter() {
    super(PAGE);
  }

  /** What is asked for at a moment: the last 30 days unless days are given, whole days in UTC. */
  EventQuery query(Instant now, int most) {
    Asked asked = asked(now, EventQuery.LONGEST);
    EventQuery query = EventQuery.of(asked.start(), asked.end(), most);
    query = kind().isPresent() ? query.of(kind().get()) : query;
    query = severity().isPresent() ? query.of(severity().get()) : query;
    return serial().isPresent() ? query.about(serial().get()) : query;
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

  /** Whether something may be left out. */
  boolean isActive() {
    return given(kind) || given(severity) || given(bridge) || given(getFrom()) || given(getTo());
  }

  /** Address of what is listed, without the detail. */
  String listed(String account) {
    return unfiltered(account)
        + part("kind", kind)
        + part("severity", severity)
        + part("bridge", bridge)
        + days();
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

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getReleased() {
    return released;
  }

  public void setReleased(String released) {
    this.released = released;
  }
}

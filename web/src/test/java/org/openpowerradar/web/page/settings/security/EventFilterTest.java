package org.openpowerradar.web.page.settings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.entity.EventQuery;

class EventFilterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private final EventFilter filter = new EventFilter();

  @Test
  void query_whenNothingIsGiven_thenAllOfThirtyDays() {
    EventQuery query = filter.query(NOW, 10);

    assertEquals(Instant.parse("2026-10-24T12:00:01Z"), query.from());
    assertEquals(SignalKind.values().length, query.kinds().size());
    assertNull(query.bridge());
    assertFalse(filter.isActive());
  }

  @Test
  void query_whenDaysAreGiven_thenThoseAsAWhole() {
    filter.setFrom("2026-11-01");
    filter.setTo("2026-11-02");

    EventQuery query = filter.query(NOW, 10);

    assertEquals(Instant.parse("2026-11-01T00:00:00Z"), query.from());
    assertEquals(Instant.parse("2026-11-03T00:00:00Z"), query.to());
  }

  @Test
  void query_whenDaysAreUnreadableOrBackwards_thenThirtyDaysToTheLast() {
    filter.setFrom("yesterday");
    assertEquals(Instant.parse("2026-10-24T12:00:01Z"), filter.query(NOW, 10).from());

    filter.setFrom("2026-11-09");
    filter.setTo("2026-11-01");
    assertEquals(Instant.parse("2026-11-02T00:00:00Z"), filter.query(NOW, 10).to());
  }

  @Test
  void query_whenKindSeverityAndBridgeAreGiven_thenThoseOnly() {
    filter.setKind("CLONE");
    filter.setSeverity("critical");
    filter.setBridge(" 927760 ");

    EventQuery query = filter.query(NOW, 10);

    assertEquals(Set.of(SignalKind.CLONE), query.kinds());
    assertEquals(new BridgeSerial(927_760), query.bridge());
    assertTrue(filter.isActive());
  }

  @Test
  void query_whenTheBridgeIsNoSerial_thenAllBridges() {
    filter.setBridge("9999999999");
    assertNull(filter.query(NOW, 10).bridge());

    filter.setBridge("x");
    assertNull(filter.query(NOW, 10).bridge());
  }

  @Test
  void listed_whenTextsAreStrange_thenEscaped() {
    filter.setKind("SCAN&account=2");

    assertEquals("/app/settings/security?account=1&kind=SCAN%26account%3D2", filter.listed("1"));
  }
}

package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SecurityEvents;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class EventsResourceTest {
  private static final String FROM = "2026-11-23T00:00:00Z";
  private static final String TO = "2026-11-24T00:00:00Z";
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final EventsResource resource = new EventsResource();
  private Optional<AccountId> askedFor;
  private EventQuery asked;

  @BeforeEach
  void knowOneEvent() {
    resource.events =
        new SecurityEvents() {
          @Override
          public List<SecurityEvent> find(Optional<AccountId> account, EventQuery query) {
            askedFor = account;
            asked = query;
            return List.of(
                new SecurityEvent(
                    1,
                    SignalKind.IMPOSSIBLE_VALUE,
                    null,
                    null,
                    null,
                    new SensorSerial(5),
                    NOON,
                    NOON,
                    2,
                    false));
          }
        };
  }

  @Test
  void events_whenAnAccountIsGiven_thenItsEvents() {
    List<SecurityEventItem> events = resource.events("1", FROM, TO, null, null);

    assertEquals(Optional.of(new AccountId(1)), askedFor);
    assertEquals(
        new SecurityEventItem("IMPOSSIBLE_VALUE", "MEDIUM", false, null, null, 5L, 2, NOON, NOON),
        events.get(0));
  }

  @Test
  void events_whenNoAccountIsGiven_thenThoseAboutNone() {
    resource.events(null, FROM, TO, null, null);

    assertEquals(Optional.empty(), askedFor);
  }

  @Test
  void events_whenKindAndSeverityAreGiven_thenAskedForThose() {
    resource.events("1", FROM, TO, "SCAN", "MEDIUM");

    assertEquals(Set.of(SignalKind.SCAN), asked.kinds());
  }

  @Test
  void events_whenTheKindIsUnknown_thenRefused() {
    assertThrows(
        InvalidParameterException.class, () -> resource.events("1", FROM, TO, "scan", null));
  }
}

package org.openpowerradar.web.page.settings.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SecurityEvents;
import org.openpowerradar.security.entity.EventCount;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.security.entity.SecurityEvent;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

class SecurityPageTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final SecurityEvent CLONE =
      new SecurityEvent(
          5,
          SignalKind.CLONE,
          "192.0.2.7",
          new BridgeSerial(927_760),
          "=Cellar",
          null,
          NOON.minusSeconds(60),
          NOON,
          1_200,
          true);
  private final SecurityPage page = new SecurityPage();
  private final OneClone events = new OneClone();
  private Optional<AccountSummary> account =
      Optional.of(new AccountSummary(new AccountId(1), "Lindenhof"));

  /** Knows one event of account 1, and none without an account. */
  private static final class OneClone extends SecurityEvents {
    @Override
    public List<SecurityEvent> find(Optional<AccountId> account, EventQuery query) {
      boolean known = account.isPresent() && query.kinds().contains(SignalKind.CLONE);
      return known ? List.of(CLONE) : List.of();
    }

    @Override
    public List<EventCount> counts(Optional<AccountId> account) {
      return account.isPresent() ? List.of(new EventCount(SignalKind.CLONE, 1, 2, 3)) : List.of();
    }
  }

  @BeforeEach
  void setUp() {
    page.events = events;
    page.language = new EnglishReader();
    page.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    page.rights =
        new Rights() {
          @Override
          protected boolean holds(String role) {
            return false;
          }
        };
    page.shell =
        new Shell() {
          @Override
          public Optional<AccountSummary> account() {
            return account;
          }
        };
  }

  @Test
  void load_whenSomethingHappened_thenListedAndCounted() throws IOException {
    page.load();

    EventRow row = page.getRows().get(0);
    assertEquals("critical", row.severity());
    assertEquals("=Cellar", row.where().name());
    assertEquals("Mon 23 Nov, 12:00", row.when().last());
    assertEquals("3 signs of intruders in the last 30 days", page.getFacts());
    assertEquals("1 entry", page.getShown());
    assertEquals("none", page.getEmptyCase());
    assertNull(page.getPanel());
  }

  @Test
  void load_whenAnEventIsNamed_thenItsDetailIsOpen() throws IOException {
    page.getFilter().setEvent("5");

    page.load();

    assertEquals("CLONE", page.getPanel().kind());
  }

  @Test
  void load_whenTheFilterLeavesNone_thenSaysSo() throws IOException {
    page.getFilter().setKind("SCAN");

    page.load();

    assertEquals("nothing", page.getEmptyCase());
  }

  @Test
  void load_whenNothingHappened_thenQuiet() throws IOException {
    page.getFilter().setScope("platform");

    page.load();

    assertEquals("quiet", page.getEmptyCase());
    assertEquals("Nothing that points to an intruder in the last 30 days", page.getFacts());
  }

  @Test
  void load_whenNoAccountIsOpenToTheReader_thenNotFound() {
    account = Optional.empty();

    assertThrows(NotFoundException.class, page::load);
  }

  @Test
  void csv_whenWritten_thenNoTextThatPeopleChose() {
    assertEquals(
        "kind,severity,proven,address,bridge,sensor,count,first_utc,last_utc\r\n"
            + "CLONE,CRITICAL,true,192.0.2.7,927760,,1200,2026-11-23T11:59:00Z,"
            + "2026-11-23T12:00:00Z\r\n",
        EventsCsv.of(List.of(CLONE)));
  }
}

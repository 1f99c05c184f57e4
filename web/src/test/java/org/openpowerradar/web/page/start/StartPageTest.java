package org.openpowerradar.web.page.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.enrolment.ClaimView;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

class StartPageTest {
  private static final AccountId ACCOUNT = new AccountId(3);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final SiteSummary BAKERY =
      new SiteSummary(new SiteId(9), ACCOUNT, "Bakery", ZoneOffset.UTC, "Malmo");

  private final StartPage page = new StartPage();
  private boolean mayEnrol = true;
  private Progress.Found found = new Progress.Found(List.of(), List.of(), null, 0, null);

  @BeforeEach
  void setUp() {
    page.shell = new OneAccount();
    page.rights = new SomeRights();
    page.language = new EnglishReader();
    page.progress =
        new Progress() {
          @Override
          Progress.Found of(AccountId account) {
            return found;
          }
        };
  }

  private List<String> states() {
    page.load();
    return page.getSteps().stream().map(Step::state).toList();
  }

  private static BridgeOverview bridge(Instant seen) {
    return new BridgeOverview(
        new BridgeSerial(5_200_104),
        "Cellar",
        BAKERY.id(),
        "Software bridge",
        SecurityLevel.UNKNOWN,
        null,
        null,
        null,
        seen != null,
        seen,
        true,
        SecurityLevel.UNKNOWN,
        null);
  }

  private static ClaimView claim(int wrongLogins) {
    return new ClaimView(
        7,
        new BridgeSerial(5_200_104),
        "Cellar",
        BAKERY.id(),
        "Software bridge",
        NOW,
        NOW.plusSeconds(60),
        wrongLogins,
        null);
  }

  @Test
  void load_whenTheAccountIsEmpty_thenASiteComesFirst() {
    assertEquals(List.of("now", "later", "later", "later", "later"), states());
    assertEquals("0 of 5 done. It can be left and taken up again at any time.", page.getFacts());
    assertFalse(page.isLive());
  }

  @Test
  void load_whenABridgeIsClaimed_thenItsLoginIsAwaited() {
    found = new Progress.Found(List.of(BAKERY), List.of(), claim(2), 0, null);

    assertEquals(List.of("done", "done", "now", "later", "later"), states());
    assertTrue(page.isLive());
    assertEquals("/app/settings/claim?account=3&claim=7&from=start", page.getClaimLink());
    assertTrue(page.getWrong().startsWith("A bridge with this serial came 2 times"));
  }

  @Test
  void load_whenTheBridgeIsConnected_thenItsSensorsAreAdoptedAtItsSite() {
    found = new Progress.Found(List.of(BAKERY), List.of(bridge(NOW)), null, 0, null);

    assertEquals(List.of("done", "done", "done", "now", "later"), states());
    assertEquals("/app/site/deployment?site=9", page.getSteps().get(3).link());
    assertNull(page.getClaimLink());
  }

  @Test
  void load_whenTheBridgeNeverConnected_thenItIsAwaited() {
    found = new Progress.Found(List.of(BAKERY), List.of(bridge(null)), null, 0, null);

    assertEquals(List.of("done", "done", "now", "later", "later"), states());
  }

  @Test
  void load_whenPowerIsMeasured_thenAllDone() {
    found = new Progress.Found(List.of(BAKERY), List.of(bridge(NOW)), null, 1, 1500.0);

    assertEquals(List.of("done", "done", "done", "done", "done"), states());
    assertEquals("All done.", page.getFacts());
    assertEquals("1.50\u00a0kW", page.getSteps().get(4).said());
    assertFalse(page.isLive());
  }

  @Test
  void load_whenTheReaderMayEnrolNothing_thenNotFound() {
    mayEnrol = false;

    assertThrows(NotFoundException.class, page::load);
  }

  private static final class OneAccount extends Shell {
    @Override
    public Optional<AccountSummary> account() {
      return Optional.of(new AccountSummary(ACCOUNT, "Kvarn Bakery"));
    }

    @Override
    public String getEnergyLink() {
      return "/app/site/energy?site=9";
    }
  }

  private final class SomeRights extends Rights {
    @Override
    protected boolean holds(String role) {
      return mayEnrol;
    }
  }
}

package org.openpowerradar.web.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.PastSession;
import org.openpowerradar.bridge.boundary.SessionHistory;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.settings.access.SessionRow;
import org.openpowerradar.web.page.settings.access.SiteZone;

class BridgePageTest {
  private static final Instant NOW = BridgeFixture.NOW;

  private final BridgePage page = new BridgePage();
  private KeyState keys = new KeyState(1, null, null);
  private BridgeDetail.Permit permit;
  private int askedPage = -1;

  @BeforeEach
  void setUp() {
    page.shell = new OneAccount();
    page.zones = new Utc();
    page.bridges = new OneBridge();
    page.history = new TwoSessions();
    page.language = new EnglishReader();
    page.clock = Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private void load(Map<String, String> parameters) {
    page.request = Asked.with(parameters);
    page.load();
  }

  @Test
  void load_whenDowngradedAndBelowThePolicy_thenBothAreSaid() {
    load(Map.of("bridge", "7"));

    assertEquals(
        List.of(
            "Downgraded: this bridge was better protected before (Encrypted + authenticated)."
                + " Find out who changed its connection, and set it back.",
            "The security policy of the account refuses such a connection from Tue 27 Oct 2026,"
                + " 13:21:00 UTC on."),
        page.getWarnings());
  }

  @Test
  void load_whenSessionsAreListed_thenTheirEndsAreToldInWords() {
    load(Map.of("bridge", "7"));

    assertEquals(
        List.of(
            new SessionRow(
                "tcp",
                "TCP, login: HMAC-SHA-256, both sides",
                "192.0.2.7",
                "Tue 27 Oct 2026, 13:19:52 UTC",
                "8\u00a0s",
                "\u2013",
                "open"),
            new SessionRow(
                "tls",
                "TLS, login: HMAC-SHA-256, both sides",
                "192.0.2.7",
                "Tue 27 Oct 2026, 13:15:00 UTC",
                "4\u00a0min",
                "1,240\u00a0kB / 52.1\u00a0kB",
                "A newer connection of the bridge took over.")),
        page.getSessions());
  }

  @Test
  void load_whenThereAreOlderSessions_thenLinksBothWays() {
    load(Map.of("bridge", "7", "page", "2"));

    assertEquals(2, askedPage);
    assertEquals("/app/settings/bridge?account=1&bridge=7&page=3#sessions", page.getOlderLink());
    assertEquals("/app/settings/bridge?account=1&bridge=7&page=1#sessions", page.getNewerLink());
  }

  @Test
  void load_whenTwoKeysCount_thenSinceWhenAndUntilWhen() {
    keys = new KeyState(2, NOW, NOW.plusSeconds(60));

    load(Map.of("bridge", "7"));

    assertTrue(page.isRotating());
    assertEquals(
        "Two keys count since Tue 27 Oct 2026, 13:20:00 UTC. The older one counts until the bridge"
            + " logs in with the newer one, and until Tue 27 Oct 2026, 13:21:00 UTC at the latest.",
        page.getKeys());
  }

  @Test
  void load_whenItNeedsNoProof_thenWhyFromWhereAndUntilWhen() {
    permit = new BridgeDetail.Permit("Waits for its successor", "10.1.0.0/16", NOW);
    load(Map.of("bridge", "7"));
    assertTrue(page.isPermitted());
    assertEquals(
        "Let in without a proof until Tue 27 Oct 2026, 13:20:00 UTC, from 10.1.0.0/16. Reason: Waits"
            + " for its successor",
        page.getPermit());

    permit = new BridgeDetail.Permit(null, null, null);
    load(Map.of("bridge", "7"));
    assertEquals(
        "Let in without a proof until it proves itself, from anywhere. Reason: \u2013",
        page.getPermit());
  }

  @Test
  void load_whenItNeedsAProof_thenNoPermitAndNothingToWithdraw() {
    load(Map.of("bridge", "7"));

    assertNull(page.getPermit());
    assertFalse(page.isPermitted());
    assertFalse(page.isRotating());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "99999"})
  void load_whenThePageIsNone_thenNotFound(String number) {
    assertThrows(NotFoundException.class, () -> load(Map.of("bridge", "7", "page", number)));
  }

  @Test
  void load_whenNoBridgeIsNamed_thenNotFound() {
    assertThrows(NotFoundException.class, () -> load(Map.of()));
  }

  /** Faces asks what is rendered when a form comes in, before anything is loaded. */
  @Test
  void page_whenNotLoaded_thenEveryFormCanBeSent() {
    assertTrue(page.isRotating());
    assertTrue(page.isPermitted());
    assertEquals(List.of(), page.getWarnings());
    assertEquals(List.of(), page.getSessions());
    assertNull(page.getPermit());
    assertNull(page.getOlderLink());
    assertNull(page.getNewerLink());
  }

  private final class OneBridge extends Bridges {
    @Override
    public BridgeDetail bridge(BridgeSerial bridge) {
      return new BridgeDetail(
          overview(bridge),
          Transport.TCP,
          null,
          null,
          LoginMode.HMAC,
          "192.0.2.7",
          NOW,
          null,
          null,
          null,
          null,
          null,
          null,
          permit != null,
          List.of(),
          List.of(),
          keys,
          permit);
    }

    private BridgeOverview overview(BridgeSerial bridge) {
      return new BridgeOverview(
          bridge,
          "Hall",
          new SiteId(1),
          "Gen 4",
          SecurityLevel.AUTHENTICATED,
          null,
          null,
          null,
          true,
          NOW,
          true,
          SecurityLevel.ENCRYPTED_AUTHENTICATED,
          NOW.plusSeconds(60));
    }
  }

  private final class TwoSessions extends SessionHistory {
    @Override
    public Page page(BridgeSerial bridge, int number) {
      askedPage = number;
      return new Page(
          List.of(
              session(Transport.TCP, NOW.minusSeconds(8), null, null),
              session(Transport.TLS, NOW.minusSeconds(300), NOW.minusSeconds(8), 1_240_000L)),
          true);
    }

    private PastSession session(Transport transport, Instant from, Instant to, Long bytesIn) {
      return new PastSession(
          SecurityLevel.of(transport, LoginMode.HMAC),
          transport,
          LoginMode.HMAC,
          "192.0.2.7",
          from,
          to,
          bytesIn,
          bytesIn == null ? null : Long.valueOf(52_100),
          to == null ? null : ErrorCode.REPLACED);
    }
  }

  private static final class Utc extends SiteZone {
    @Override
    public ZoneId of(SiteId site) {
      return ZoneOffset.UTC;
    }
  }
}

package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeKeys;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.PastSession;
import org.openpowerradar.bridge.boundary.SessionHistory;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.BridgeLosses;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class BridgesResourceTest {

  private static final Instant EIGHT = Instant.parse("2026-11-22T20:00:00Z");
  private static final BridgeOverview OFFICE =
      new BridgeOverview(
          new BridgeSerial(5200101),
          "Office",
          new SiteId(1),
          "Gen 4",
          SecurityLevel.ENCRYPTED_AUTHENTICATED,
          "1.2.0",
          -98,
          23,
          true,
          EIGHT,
          true,
          SecurityLevel.ENCRYPTED_AUTHENTICATED,
          null);
  private static final BridgeOverview NEW =
      new BridgeOverview(
          new BridgeSerial(7),
          "New",
          new SiteId(1),
          "Gen 4",
          SecurityLevel.UNKNOWN,
          null,
          null,
          null,
          false,
          null,
          true,
          SecurityLevel.UNKNOWN,
          null);

  private final BridgesResource resource = new BridgesResource();

  @BeforeEach
  void knowTwoBridgesInOneOfTwoAccounts() {
    resource.accounts =
        new Accounts() {
          @Override
          public List<AccountSummary> visible() {
            return List.of(
                new AccountSummary(new AccountId(1), "One"),
                new AccountSummary(new AccountId(2), "Two"));
          }
        };
    resource.bridges =
        new Bridges() {
          @Override
          public List<BridgeOverview> ofAccount(AccountId account) {
            if (account.value() != 1) {
              throw new NotFoundException("No account " + account);
            }
            return List.of(NEW, OFFICE);
          }

          @Override
          public BridgeDetail bridge(BridgeSerial bridge) {
            return bridge.equals(NEW.serial()) ? neverConnected() : connected();
          }
        };
  }

  @Test
  void bridges_whenAccountIsNotGiven_thenThoseOfAllThatShowAny() {
    assertEquals(
        List.of(7L, 5200101L), resource.bridges(null).stream().map(BridgeItem::serial).toList());
  }

  @Test
  void bridges_whenAccountIsForeign_thenNotFound() {
    assertThrows(NotFoundException.class, () -> resource.bridges("2"));
  }

  @Test
  void bridges_whenAccountIsNoNumber_thenRefused() {
    assertThrows(InvalidParameterException.class, () -> resource.bridges("one"));
  }

  @Test
  void bridge_whenItNeverConnected_thenOnlyWhatIsKnown() {
    assertEquals(
        "{'advice':['CONNECT_FIRST_TIME'],'bridge':{'bestSecurityLevel':'UNKNOWN',"
            + "'downgraded':false,'enabled':true,'model':'Gen 4','name':'New',"
            + "'online':false,'securityLevel':'UNKNOWN','serial':7,'site':1},"
            + "'keys':{'newerSince':'2026-11-22T20:00:00Z','olderUntil':'2026-11-22T20:01:00Z',"
            + "'valid':2},'legacyAllowed':false,'legacyPermit':{'networks':'10.1.0.0/16',"
            + "'reason':'Old','until':'2026-11-22T20:00:00Z'},'sensors':[]}",
        json(resource.bridge("7")));
  }

  @Test
  void bridge_whenConnected_thenConnectionAndSensors() {
    BridgeDetailItem bridge = resource.bridge("5200101");

    assertEquals(
        "{'bytesIn':1240000,'bytesOut':52100,'cipherSuite':'TLS_AES_128_GCM_SHA256','loginMode':'HMAC','peerAddress':'192.0.2.7',"
            + "'reconnects':3,'since':'2026-11-22T20:00:00Z','tlsVersion':'TLSv1.3',"
            + "'transport':'TLS'}",
        json(bridge.connection()));
    assertEquals(
        "{'deviceName':'Server room','lastHeard':'2026-11-22T20:00:00Z','rssiDbm':-71,"
            + "'serial':5210131}",
        json(bridge.sensors().get(0)));
  }

  @Test
  void gaps_whenAny_thenOnlyWhatIsKnownOfThem() {
    resource.losses =
        new BridgeLosses() {
          @Override
          public List<BridgeGap> gaps(BridgeSerial bridge, Instant from, Instant to) {
            return List.of(
                new BridgeGap(from, null, BridgeGap.Cause.NOT_HEARD, null),
                new BridgeGap(to, to, BridgeGap.Cause.STORE_FULL, 100L));
          }
        };

    assertEquals(
        "[{'cause':'NOT_HEARD','from':'2026-11-22T20:00:00Z'},"
            + "{'cause':'STORE_FULL','from':'2026-11-22T21:00:00Z','records':100,"
            + "'to':'2026-11-22T21:00:00Z'}]",
        json(resource.gaps("7", "2026-11-22T20:00:00Z", "2026-11-22T21:00:00Z")));
  }

  @Test
  void quarantine_whenAMessageIsKeptAside_thenReasonAndSize() {
    resource.losses =
        new BridgeLosses() {
          @Override
          public List<QuarantinedMessage> quarantined(BridgeSerial bridge) {
            return List.of(new QuarantinedMessage(EIGHT, 20, "clock wrong", 5, 120));
          }
        };

    assertEquals(
        "[{'bytes':120,'code':20,'reason':'clock wrong','received':'2026-11-22T20:00:00Z',"
            + "'records':5}]",
        json(resource.quarantine("7")));
  }

  @Test
  void sessions_whenOneIsOpen_thenItHasNoEnd() {
    resource.history =
        new SessionHistory() {
          @Override
          public List<PastSession> between(BridgeSerial bridge, Instant from, Instant to) {
            return List.of(
                new PastSession(
                    SecurityLevel.UNPROVEN,
                    Transport.TCP,
                    LoginMode.LEGACY,
                    "192.0.2.7",
                    from,
                    null,
                    null,
                    null,
                    null));
          }
        };

    assertEquals(
        "[{'address':'192.0.2.7','from':'2026-11-22T20:00:00Z','level':'UNPROVEN',"
            + "'mode':'LEGACY','transport':'TCP'}]",
        json(resource.sessions("7", "2026-11-22T20:00:00Z", "2026-11-22T21:00:00Z")));
  }

  @Test
  void rotateKey_whenMade_thenCreatedAndNeverCached() {
    resource.keys =
        new BridgeKeys() {
          @Override
          public NewKey rotate(BridgeSerial serial) {
            return new NewKey("ab".repeat(32), EIGHT);
          }
        };

    Response answer = resource.rotateKey("7");

    assertEquals(201, answer.getStatus());
    assertEquals("no-store", answer.getHeaderString("Cache-Control"));
    assertEquals(
        "{'olderUntil':'2026-11-22T20:00:00Z','secret':'" + "ab".repeat(32) + "'}",
        json(answer.getEntity()));
  }

  private static BridgeDetail connected() {
    return new BridgeDetail(
        OFFICE,
        Transport.TLS,
        "TLSv1.3",
        "TLS_AES_128_GCM_SHA256",
        LoginMode.HMAC,
        "192.0.2.7",
        EIGHT,
        3L,
        1_240_000L,
        52_100L,
        null,
        null,
        0L,
        false,
        List.of(new BridgeDetail.SensorHeard(new SensorSerial(5210131), "Server room", -71, EIGHT)),
        List.of(),
        new KeyState(1, null, null),
        null);
  }

  private static BridgeDetail neverConnected() {
    return new BridgeDetail(
        NEW,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        List.of(Advice.CONNECT_FIRST_TIME),
        new KeyState(2, EIGHT, EIGHT.plusSeconds(60)),
        new BridgeDetail.Permit("Old", "10.1.0.0/16", EIGHT));
  }

  private static String json(Object item) {
    return JsonbBuilder.create().toJson(item).replace('"', '\'');
  }
}

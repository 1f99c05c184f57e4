package org.openpowerradar.web.page.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.bridge.boundary.BridgeDetail;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.KeyState;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.reading.boundary.BridgeLosses;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.settings.access.Security;

class BridgesPageTest {
  private final BridgesPage page = new BridgesPage();
  private final FourBridges bridges = new FourBridges();

  @BeforeEach
  void setUp() {
    page.shell = new OneAccount();
    page.sites = new NoSites();
    page.bridges = bridges;
    page.losses = new OneGap();
    page.language = new EnglishReader();
    page.clock = Clock.fixed(BridgeFixture.NOW, ZoneOffset.UTC);
  }

  @Test
  void load_whenNothingIsAsked_thenEveryBridgeWithItsLevel() {
    page.load();

    assertEquals(
        List.of("tls", "tcp", "legacy", "unknown"),
        page.getRows().stream().map(BridgeRow::level).toList());
    assertNull(page.getPanel());
    assertEquals(1, page.count(Security.TCP));
  }

  @Test
  void load_whenBridgeNeverConnected_thenDashesAndNever() {
    page.load();

    BridgeRow row = page.getRows().get(3);
    assertEquals("\u2013", row.heard().firmware());
    assertEquals("\u2013", row.heard().noise().toString());
    assertEquals(new BridgeRow.Status("never", "never"), row.status());
  }

  @Test
  void load_whenSomeDoNotEncrypt_thenSaysHowManyAndThatOneIsUnproven() {
    page.load();

    assertEquals(
        "2 bridges do not encrypt: their readings can be read on the way."
            + " 1 of them does not prove who it is either.",
        page.getReadable());
  }

  @Test
  void load_whenFilterLeavesNone_thenSaysSo() {
    page.getParameters().setFind("nothing like it");

    page.load();

    assertEquals("nothing", page.getEmptyCase());
    assertEquals("0 of 4 bridges", page.getShown());
  }

  @Test
  void load_whenBridgeIsNamed_thenItsConnectionIsShown() {
    page.getParameters().setBridge("318204");

    page.load();

    List<String> facts =
        page.getPanel().connection().stream()
            .map(each -> each.name() + "=" + each.value())
            .toList();
    assertTrue(facts.contains("Transport=TLS"), facts::toString);
    assertTrue(facts.contains("TLS version=TLSv1.3"), facts::toString);
    assertTrue(facts.contains("Cipher=TLS_AES_256_GCM_SHA384"), facts::toString);
    assertTrue(facts.contains("Login=HMAC-SHA-256, both sides"), facts::toString);
    assertTrue(facts.contains("Last seen=8\u00a0s ago"), facts::toString);
  }

  @Test
  void load_whenBridgeWasAwayAndLostRecords_thenGapsNewestFirstAndRefusedMessages() {
    page.getParameters().setBridge("318204");

    page.load();

    assertEquals(
        List.of("store full: 100 records given up", "not listening (1\u00a0h)"),
        page.getMissing().gaps().stream().map(BridgeMissing.Row::what).toList());
    assertEquals(
        List.of("5 records, 120 bytes: clock wrong"),
        page.getMissing().refused().stream().map(BridgeMissing.Row::what).toList());
    assertEquals(1, page.getMissing().refusedCount());
  }

  @Test
  void load_whenSessionIsOpen_thenItsBytesAreShown() {
    page.getParameters().setBridge("318204");

    page.load();

    List<String> facts =
        page.getPanel().connection().stream()
            .map(each -> each.name() + "=" + each.value())
            .toList();
    assertTrue(facts.contains("Received=1,240\u00a0kB"), facts::toString);
    assertTrue(facts.contains("Sent=52.1\u00a0kB"), facts::toString);
  }

  /** An offset of some milliseconds read "-0.00 s off". */
  @ParameterizedTest
  @CsvSource({
    "-4, 0.00\u00a0s off",
    "4, 0.00\u00a0s off",
    "-40, 0.04\u00a0s fast",
    "1250, 1.25\u00a0s slow",
    "-59999, 1\u00a0min fast",
    "4200000, 1\u00a0h\u00a010\u00a0min slow"
  })
  void load_whenClockIsOff_thenRoundedWithItsDirection(long offsetMillis, String shown) {
    bridges.offsetMillis = offsetMillis;
    page.getParameters().setBridge("318204");

    page.load();

    List<String> values = page.getPanel().unit().stream().map(BridgePanel.Fact::value).toList();
    assertTrue(values.contains("NTP, " + shown), values::toString);
  }

  @Test
  void load_whenBridgeIsNamed_thenSensorsAndAdviceAreShown() {
    page.getParameters().setBridge("318204");

    page.load();

    BridgePanel.Sensor sensor = page.getPanel().sensors().get(0);
    assertEquals("not assigned", sensor.device());
    assertEquals("strong", sensor.strength());
    assertEquals(1, page.getPanel().advice().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-5", "4294967296", "99999999999"})
  void load_whenSerialIsImpossible_thenNotFound(String serial) {
    page.getParameters().setBridge(serial);

    assertThrows(NotFoundException.class, page::load);
  }

  private static final class FourBridges extends Bridges {
    private long offsetMillis = 40;

    @Override
    public List<BridgeOverview> ofAccount(AccountId account) {
      return BridgeFixture.ALL;
    }

    @Override
    public BridgeDetail bridge(BridgeSerial bridge) {
      return new BridgeDetail(
          BridgeFixture.ENCRYPTED,
          Transport.TLS,
          "TLSv1.3",
          "TLS_AES_256_GCM_SHA384",
          LoginMode.HMAC,
          "10.20.4.17:51844",
          BridgeFixture.NOW.minusSeconds(531_000),
          2L,
          1_240_000L,
          52_100L,
          offsetMillis,
          TimeQuality.NTP,
          0L,
          false,
          List.of(
              new BridgeDetail.SensorHeard(
                  new SensorSerial(4_201_001), null, -52, BridgeFixture.NOW)),
          List.of(Advice.LOOK_FOR_RADIO_NOISE),
          new KeyState(1, null, null),
          null);
    }
  }

  private static final class OneGap extends BridgeLosses {
    @Override
    public List<BridgeGap> gaps(BridgeSerial bridge, Instant from, Instant to) {
      Instant told = to.minusSeconds(60);
      return List.of(
          new BridgeGap(from, from.plusSeconds(3_600), BridgeGap.Cause.NOT_HEARD, null),
          new BridgeGap(told, told, BridgeGap.Cause.STORE_FULL, 100L));
    }

    @Override
    public List<QuarantinedMessage> quarantined(BridgeSerial bridge) {
      return List.of(new QuarantinedMessage(BridgeFixture.NOW, 20, "clock wrong", 5, 120));
    }
  }
}

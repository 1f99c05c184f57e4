package org.openpowerradar.connector;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.connector.metric.Scrape;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Welcome;

/** What holds for PRB1 on every transport, seen from the bridge through a real socket. */
abstract class TransportContract {
  @TempDir Path folder;
  ConnectorFixture connector;

  abstract BridgeClient connect() throws Exception;

  @BeforeEach
  void open() throws ResourceException {
    connector = new ConnectorFixture(folder);
    connector.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
  }

  @AfterEach
  void close() {
    connector.close();
  }

  private BridgeClient loggedIn() throws Exception {
    BridgeClient bridge = connect();
    bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);
    return bridge;
  }

  @Test
  void login_whenKeyIsRight_thenWelcomeProvesTheCloudAndSessionIsRecorded() throws Exception {
    try (BridgeClient bridge = connect()) {

      Welcome welcome = bridge.login(BridgeFixture.BRIDGE, BridgeFixture.KEY);

      assertEquals(2048, welcome.credits());
      assertEquals(LoginMode.HMAC, connector.cloud.opened.get(0).mode());
      assertEquals(bridge.isEncrypted(), connector.cloud.opened.get(0).peer().tlsVersion() != null);
    }
  }

  @Test
  void login_whenKeyIsWrong_thenAuthenticationFailed() throws Exception {
    try (BridgeClient bridge = connect()) {
      byte[] wrong = BridgeFixture.KEY.clone();
      wrong[31] ^= 1;

      ErrorCode code = refusal(bridge, wrong);

      assertEquals(ErrorCode.AUTHENTICATION_FAILED, code);
      assertTrue(connector.cloud.opened.isEmpty());
    }
  }

  private static ErrorCode refusal(BridgeClient bridge, byte[] key) throws Exception {
    RefusedLogin refused = RefusedLogin.of(bridge, BridgeFixture.BRIDGE, key);
    assertTrue(bridge.isClosedByCloud());
    return ((Fault) refused.answer()).code();
  }

  @Test
  void metrics_whenABridgeIsConnected_thenListenersAndItsSessionAreShown() throws Exception {
    try (BridgeClient bridge = loggedIn()) {
      String transport = bridge.isEncrypted() ? "tls" : "tcp";
      String level = bridge.isEncrypted() ? "encrypted" : "authenticated";
      Scrape scrape = new Scrape(connector.registry);

      assertEquals(1, scrape.value("powerradar_bridge_listening", "transport", transport));
      assertEquals(1, scrape.value("powerradar_bridge_connections"));
      assertEquals(
          1, scrape.value("powerradar_bridge_sessions", "transport", transport, "level", level));
    }
  }

  @Test
  void data_whenStored_thenAcknowledgedUpToItsLastRecord() throws Exception {
    try (BridgeClient bridge = loggedIn()) {

      bridge.send(BridgeFixture.data(1, 100));

      assertEquals(new Ack(BridgeFixture.QUEUE, 100, 2048), bridge.receive());
      assertEquals(1, connector.cloud.parcels().size());
    }
  }

  @Test
  void data_whenDeliverHasNotReturned_thenNotAcknowledged() throws Exception {
    CountDownLatch committed = new CountDownLatch(1);
    connector.cloud.deliverTo(
        delivery -> {
          awaitQuietly(committed);
          return connector.cloud.store(delivery);
        });
    try (BridgeClient bridge = loggedIn()) {

      bridge.send(BridgeFixture.data(1, 1));
      bridge.send(new Ping(5));

      assertEquals(new Pong(5), bridge.receive());
      committed.countDown();
      assertEquals(new Ack(BridgeFixture.QUEUE, 1, 2048), bridge.receive());
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void data_whenStorageFailsForAWhile_thenStoredOnceAndAcknowledgedAfterwards() throws Exception {
    connector.cloud.fail();
    try (BridgeClient bridge = loggedIn()) {

      bridge.send(BridgeFixture.data(1, 10));
      await().until(() -> connector.endpoints.calls.contains("before deliver"));
      connector.cloud.recover();

      assertEquals(new Ack(BridgeFixture.QUEUE, 10, 2048), bridge.receive());
      assertEquals(1, connector.cloud.parcels().size());
    }
  }

  @Test
  void data_whenBehindAGap_thenOldAcknowledgementIsRepeated() throws Exception {
    try (BridgeClient bridge = loggedIn()) {
      bridge.send(BridgeFixture.data(1, 5));
      bridge.receive();

      bridge.send(BridgeFixture.data(7, 5));

      assertEquals(new Ack(BridgeFixture.QUEUE, 5, 2048), bridge.receive());
    }
  }

  @Test
  void time_whenAsked_thenAnsweredWithTheBridgesOwnTimestamp() throws Exception {
    try (BridgeClient bridge = loggedIn()) {

      bridge.send(new TimeRequest(123));

      assertEquals(123, ((TimeResponse) bridge.receive()).sentMillis());
    }
  }

  @Test
  void login_whenBridgeIsLoggedInAlready_thenOlderSessionIsReplaced() throws Exception {
    try (BridgeClient older = loggedIn();
        BridgeClient newer = loggedIn()) {

      Bye bye = (Bye) older.receive();

      assertEquals(ErrorCode.REPLACED, bye.code());
      newer.send(new Ping(1));
      assertEquals(new Pong(1), newer.receive());
      await().until(() -> connector.cloud.closed.size() == 1);
      assertEquals(
          connector.cloud.opened.get(0).session(), connector.cloud.closed.get(0).session());
    }
  }

  @Test
  void login_whenItKeepsTakingOverTheSameBridge_thenTheCloneAlarmIsRaised() throws Exception {
    List<BridgeClient> clones = new ArrayList<>();
    try (LogLines log = LogLines.of("org.openpowerradar.connector.session.CloneAlarm")) {
      for (int i = 0; i < 11; i++) {
        clones.add(loggedIn());
      }

      assertEquals(1, log.lines().size());
      assertTrue(log.lines().get(0).startsWith("WARNING Bridge 927760 may be cloned"));
    } finally {
      for (BridgeClient clone : clones) {
        clone.close();
      }
    }
  }

  @Test
  void departure_whenBridgeHangsUp_thenReportedWithItsTraffic() throws Exception {
    BridgeClient bridge = loggedIn();

    bridge.close();

    await().until(() -> connector.cloud.closed.size() == 1);
    assertEquals(ErrorCode.NORMAL, connector.cloud.closed.get(0).reason());
    assertTrue(connector.cloud.closed.get(0).carried().in() > 100);
    assertTrue(connector.cloud.closed.get(0).carried().out() > 100);
  }

  @Test
  void close_whenBridgesAreConnected_thenToldToComeBackAndTheStoppingServerIsNotAsked()
      throws Exception {
    try (BridgeClient bridge = loggedIn()) {

      connector.close();

      assertEquals(ErrorCode.RESTART, ((Bye) bridge.receive()).code());
      assertTrue(bridge.isClosedByCloud());
      assertFalse(connector.endpoints.calls.contains("before depart"));
    }
  }

  @Test
  void frame_whenTamperedWith_thenBadMacAndNothingStored() throws Exception {
    try (BridgeClient bridge = loggedIn()) {
      byte[] header = BridgeFixture.hex("5052011000000000010004");
      byte[] payloadAndMac = new byte[4 + 16];

      bridge.sendBytes(header);
      bridge.sendBytes(payloadAndMac);

      assertEquals(ErrorCode.BAD_MAC, ((Fault) bridge.receive()).code());
      assertTrue(bridge.isClosedByCloud());
      assertArrayEquals(new Object[0], connector.cloud.parcels().toArray());
    }
  }
}

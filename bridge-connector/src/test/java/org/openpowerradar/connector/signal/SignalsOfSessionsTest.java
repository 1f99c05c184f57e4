package org.openpowerradar.connector.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.net.EmbeddedBridge;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.signal.Signal;
import org.openpowerradar.protocol.signal.SignalKind;

/** What sessions make of hostile peers, up to the cloud. */
class SignalsOfSessionsTest {
  private static final Proof WRONG = new Proof(new byte[32]);

  private final EmbeddedBridge bridge = new EmbeddedBridge();
  private final Set<BridgeSerial> sentAway = new HashSet<>();
  private final Deque<Runnable> alarms = new ArrayDeque<>();
  private final SignalCourier courier =
      new SignalCourier(
          bridge.reception().signals(),
          bridge.reception().inflow(),
          (delay, task) -> alarms.add(task),
          Clock.systemUTC(),
          sentAway::addAll);

  SignalsOfSessionsTest() {
    courier.begin();
  }

  /** What the cloud was told when the courier has gone once more. */
  private List<Signal> told() {
    alarms.remove().run();
    return bridge.cloud.signals;
  }

  private List<SignalKind> kinds() {
    return told().stream().map(Signal::kind).toList();
  }

  private static Hello hello(int methods) {
    return BridgeFixture.hello(BridgeFixture.BRIDGE, methods, true);
  }

  private void enrol(LoginMode least) {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE,
            List.of(BridgeFixture.KEY),
            true,
            least,
            false,
            null,
            Transport.TCP));
  }

  @Test
  void login_whenNobodyEnrolledTheBridge_thenUnknownWithoutItsSerial() throws Exception {
    Challenge challenge = bridge.challenged(hello(BridgeFixture.ALL_METHODS));
    bridge.send(new Response(challenge.identifier(), WRONG));

    assertEquals(List.of(SignalKind.UNKNOWN_SERIAL), kinds());
    assertEquals(null, told().get(0).bridge());
    assertEquals("127.0.0.1", told().get(0).address());
  }

  @Test
  void login_whenTheProofIsWrong_thenFailedLoginOfThatBridge() throws Exception {
    enrol(LoginMode.HMAC);
    Challenge challenge = bridge.challenged(hello(BridgeFixture.ALL_METHODS));
    bridge.send(new Response(challenge.identifier(), WRONG));

    assertEquals(List.of(SignalKind.FAILED_LOGIN), kinds());
    assertEquals(BridgeFixture.BRIDGE, told().get(0).bridge());
    assertFalse(told().get(0).proven());
  }

  @Test
  void login_whenTheProofWasSentBefore_thenReplay() throws Exception {
    enrol(LoginMode.HMAC);
    bridge.reception().signals().isRepeated(WRONG);
    Challenge challenge = bridge.challenged(hello(BridgeFixture.ALL_METHODS));
    bridge.send(new Response(challenge.identifier(), WRONG));

    assertEquals(List.of(SignalKind.REPLAY), kinds());
  }

  @Test
  void login_whenTheAnswerIsToAnotherChallenge_thenReplay() throws Exception {
    enrol(LoginMode.HMAC);
    Challenge challenge = bridge.challenged(hello(BridgeFixture.ALL_METHODS));
    bridge.send(new Response(challenge.identifier() ^ 1, WRONG));

    assertEquals(List.of(SignalKind.REPLAY), kinds());
  }

  @Test
  void login_whenRightButWeakerThanItsMinimum_thenDowngrade() throws Exception {
    enrol(LoginMode.HMAC);
    Challenge challenge = bridge.challenged(hello(LoginMethod.CHAP_SHA256.bit()));
    bridge.send(new Response(challenge.identifier(), Chap.respond(challenge, BridgeFixture.KEY)));

    assertEquals(List.of(SignalKind.DOWNGRADE), kinds());
  }

  @Test
  void session_whenAFrameIsRepeated_thenReplay() throws Exception {
    bridge.login();
    bridge.sendBytes(new byte[] {'P', 'R', 1, 0x28, 0, 0, 0, 0, 1, 0, 8});
    bridge.sendBytes(new byte[24]);

    assertEquals(List.of(SignalKind.REPLAY), kinds());
    assertEquals(BridgeFixture.BRIDGE, told().get(0).bridge());
  }

  @Test
  void session_whenAllIsWell_thenNothing() throws Exception {
    bridge.login();
    bridge.send(BridgeFixture.data(1, 100));
    bridge.send(new Ping(1));
    bridge.channel.close();

    assertEquals(List.of(), told());
  }

  @Test
  void frame_whenItAnnouncesTooMuch_thenLimit() {
    bridge.sendBytes(new byte[] {'P', 'R', 1, 1, 0, 0, 0, 0, 0, 2, 1});

    assertEquals(List.of(SignalKind.LIMIT), kinds());
  }

  @Test
  void firstBytes_whenAlienOnce_thenNothingYet() {
    bridge.sendBytes("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertEquals(List.of(), told());
  }

  @Test
  void firstBytes_whenAlienForTheTwentiethTime_thenProvenScan() {
    for (int i = 0; i < 19; i++) {
      bridge.reception().signals().strange("127.0.0.1", true);
    }
    bridge.sendBytes("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    assertEquals(List.of(SignalKind.SCAN), kinds());
    assertTrue(told().get(0).proven());
  }

  @Test
  void courier_whenTheCloudDoesNotAnswer_thenToldWhenItDoesAgain() throws Exception {
    bridge.reception().signals().tell(SignalKind.LIMIT, "192.0.2.1");
    bridge.cloud.failQuestions();
    told();
    assertEquals(List.of(), bridge.cloud.signals);

    bridge.cloud.answerQuestions();

    assertEquals(List.of(SignalKind.LIMIT), kinds());
  }

  @Test
  void courier_whenTheCloudShutsABridgeOut_thenItsSessionEnds() throws Exception {
    bridge.cloud.shutOut.add(BridgeFixture.BRIDGE);
    bridge.reception().signals().tell(SignalKind.LIMIT, "192.0.2.1");

    told();

    assertEquals(Set.of(BridgeFixture.BRIDGE), sentAway);
  }

  @Test
  void shutOut_whenTheBridgeIsConnected_thenToldSoAndClosed() throws Exception {
    bridge.login();

    bridge.reception().sessions().shutOut(Set.of(BridgeFixture.BRIDGE));

    assertTrue(bridge.receive().toString().contains("BRIDGE_DISABLED"));
  }

  @Test
  void now_whenASignalIsTold_thenItHasTheTimeOfTheClock() {
    Instant now = bridge.now();
    bridge.reception().signals().tell(SignalKind.LIMIT, "192.0.2.1");

    assertEquals(now, told().get(0).first());
  }
}

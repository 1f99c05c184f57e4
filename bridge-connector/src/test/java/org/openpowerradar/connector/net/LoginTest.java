package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.Chap;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Welcome;

class LoginTest {
  private static final byte[] OTHER_KEY = new byte[32];

  private final EmbeddedBridge bridge = new EmbeddedBridge();

  private static Hello hello(int methods) {
    return BridgeFixture.hello(BridgeFixture.BRIDGE, methods, true);
  }

  private static Hello helloOfAll() {
    return hello(BridgeFixture.ALL_METHODS);
  }

  private void enrolForTlsOnly() {
    List<byte[]> keys = List.of(BridgeFixture.KEY);
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, keys, true, LoginMode.LEGACY, false, null, Transport.TLS));
  }

  private void enrol(boolean enabled, LoginMode minimum, byte[]... keys) {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, List.of(keys), enabled, minimum, false, null, Transport.TCP));
  }

  private ErrorCode code() throws ProtocolException {
    return ((Fault) bridge.receive()).code();
  }

  @Test
  void challenge_whenAllMethodsAreOffered_thenHmacIsChosen() throws ProtocolException {
    enrol(true, LoginMode.HMAC, BridgeFixture.KEY);

    assertEquals(LoginMethod.HMAC, bridge.challenged(helloOfAll()).method());
  }

  @Test
  void challenge_whenSentTwice_thenNoncesDiffer() throws ProtocolException {
    EmbeddedBridge other = new EmbeddedBridge();

    assertNotEquals(
        bridge.challenged(helloOfAll()).serverNonce(),
        other.challenged(helloOfAll()).serverNonce());
  }

  @Test
  void proof_whenOfTheSecondKey_thenAdmitted() throws ProtocolException {
    enrol(true, LoginMode.HMAC, OTHER_KEY, BridgeFixture.KEY);
    Hello hello = helloOfAll();

    bridge.respond(hello, bridge.challenged(hello));

    assertEquals(LoginMode.HMAC, bridge.cloud.opened.get(0).mode());
    assertEquals(KeyMark.of(BridgeFixture.KEY), bridge.cloud.opened.get(0).key());
    assertTrue(bridge.receive() instanceof Welcome);
  }

  @Test
  void proof_whenOfAnotherKey_thenAuthenticationFailed() throws ProtocolException {
    enrol(true, LoginMode.HMAC, OTHER_KEY);
    Hello hello = helloOfAll();

    bridge.respondOnly(hello, bridge.challenged(hello));

    assertEquals(ErrorCode.AUTHENTICATION_FAILED, code());
  }

  @Test
  void proof_whenIdentifierIsAnother_thenAuthenticationFailed() throws ProtocolException {
    enrol(true, LoginMode.CHAP_MD5, BridgeFixture.KEY);
    Challenge challenge = bridge.challenged(hello(LoginMethod.CHAP_SHA256.bit()));
    Proof right = Chap.respond(challenge, BridgeFixture.KEY);

    bridge.send(new Response(challenge.identifier() ^ 1, right));

    assertEquals(ErrorCode.AUTHENTICATION_FAILED, code());
  }

  @Test
  void login_whenBridgeIsUnknown_thenChallengedAndRefusedLikeAnyOther() throws ProtocolException {
    Hello hello = helloOfAll();

    Challenge challenge = bridge.challenged(hello);
    bridge.respondOnly(hello, challenge);

    assertEquals(LoginMethod.HMAC, challenge.method());
    assertEquals(ErrorCode.AUTHENTICATION_FAILED, code());
  }

  @Test
  void login_whenBridgeIsSwitchedOff_thenToldSoOnlyAfterTheProof() throws ProtocolException {
    enrol(false, LoginMode.HMAC, BridgeFixture.KEY);
    Hello hello = helloOfAll();

    bridge.respondOnly(hello, bridge.challenged(hello));

    assertEquals(ErrorCode.BRIDGE_DISABLED, code());
    assertTrue(bridge.cloud.opened.isEmpty());
  }

  @Test
  void login_whenItsAccountDemandsTls_thenMethodRefusedOnTcpAfterTheProof()
      throws ProtocolException {
    enrolForTlsOnly();
    Hello hello = helloOfAll();

    bridge.respondOnly(hello, bridge.challenged(hello));

    assertEquals(ErrorCode.METHOD_REFUSED, code());
    assertTrue(bridge.cloud.opened.isEmpty());
  }

  /** Otherwise anybody could ask which serials belong to accounts with a policy. */
  @Test
  void login_whenItsAccountDemandsTlsAndTheProofIsWrong_thenAuthenticationFailed()
      throws ProtocolException {
    enrolForTlsOnly();
    Challenge challenge = bridge.challenged(hello(LoginMethod.CHAP_SHA256.bit()));

    bridge.send(new Response(challenge.identifier(), Chap.respond(challenge, OTHER_KEY)));

    assertEquals(ErrorCode.AUTHENTICATION_FAILED, code());
  }

  @Test
  void login_whenItIsWeakerThanTheBestEver_thenMethodRefusedAfterTheProof()
      throws ProtocolException {
    enrol(true, LoginMode.HMAC, BridgeFixture.KEY);
    Challenge challenge = bridge.challenged(hello(LoginMethod.CHAP_SHA256.bit()));

    bridge.send(new Response(challenge.identifier(), Chap.respond(challenge, BridgeFixture.KEY)));

    assertEquals(ErrorCode.METHOD_REFUSED, code());
    assertTrue(bridge.cloud.opened.isEmpty());
  }

  /** Otherwise a HELLO alone would tell which serials exist. */
  @ParameterizedTest
  @CsvSource({"HMAC, true", "CHAP_MD5, true", "HMAC, false"})
  void login_whenWeakAndWithoutProof_thenTheSameWhateverIsEnrolled(LoginMode minimum, boolean known)
      throws ProtocolException {
    if (known) {
      enrol(true, minimum, BridgeFixture.KEY);
    }
    Challenge challenge = bridge.challenged(hello(LoginMethod.CHAP_MD5.bit()));

    bridge.send(new Response(challenge.identifier(), Chap.respond(challenge, OTHER_KEY)));

    assertEquals(LoginMethod.CHAP_MD5, challenge.method());
    assertEquals(ErrorCode.AUTHENTICATION_FAILED, code());
  }

  @Test
  void login_whenNoKnownMethodIsOffered_thenMethodRefused() throws ProtocolException {
    bridge.send(hello(0));

    assertEquals(ErrorCode.METHOD_REFUSED, code());
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAP_MD5", "CHAP_SHA256"})
  void chap_whenAllowedAndRight_thenAdmittedWithoutProofOfTheCloud(LoginMethod method)
      throws ProtocolException {
    enrol(true, LoginMode.CHAP_MD5, BridgeFixture.KEY);
    Challenge challenge = bridge.challenged(hello(method.bit()));

    bridge.send(new Response(challenge.identifier(), Chap.respond(challenge, BridgeFixture.KEY)));
    bridge.speakChap();

    assertNull(((Welcome) bridge.receive()).proof());
    assertEquals(KeyMark.of(BridgeFixture.KEY), bridge.cloud.opened.get(0).key());
    assertEquals(method.name(), bridge.cloud.opened.get(0).mode().name());
  }

  @Test
  void hello_whenBridgeMeansToBeOnTls_thenBindingMismatch() throws ProtocolException {
    enrol(true, LoginMode.HMAC, BridgeFixture.KEY);

    bridge.send(BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, false));

    assertEquals(ErrorCode.BINDING_MISMATCH, code());
  }

  @Test
  void hello_whenOnlyLaterVersionsAreSpoken_thenUnsupportedVersion() throws ProtocolException {
    bridge.send(new Hello(2, 3, BridgeFixture.BRIDGE, 7, BridgeFixture.CLIENT_NONCE, 1));

    assertEquals(ErrorCode.UNSUPPORTED_VERSION, code());
  }

  @Test
  void login_whenTheCloudCannotBeAsked_thenToldToKeepTheData() throws ProtocolException {
    bridge.cloud.failQuestions();

    bridge.send(helloOfAll());

    Message answer = bridge.receive();
    assertEquals(ErrorCode.STORAGE_UNAVAILABLE, ((Bye) answer).code());
    assertTrue(((Bye) answer).retryAfterSeconds() > 0);
  }

  @Test
  void depart_whenConnectionEndsBeforeTheSessionIsRecorded_thenReportedAfterIt()
      throws ProtocolException {
    enrol(true, LoginMode.HMAC, BridgeFixture.KEY);
    Hello hello = helloOfAll();
    Challenge challenge = bridge.challenged(hello);
    bridge.holdWork();
    bridge.respondOnly(hello, challenge);

    bridge.channel.close();
    assertTrue(bridge.cloud.closed.isEmpty());
    bridge.runWork();

    assertEquals(bridge.cloud.opened.get(0).session(), bridge.cloud.closed.get(0).session());
  }
}

package org.openpowerradar.connector.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openpowerradar.connector.BridgeFixture.hex;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.login.ChannelBinding;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Nonce;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/** The vectors of docs/protocol.md, section 10, seen from the cloud. */
class LoginAttemptTest {
  private static final Hello HELLO =
      BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, false);
  private static final ChannelBinding BINDING =
      ChannelBinding.ofCertificate("test-cert".getBytes(StandardCharsets.US_ASCII));
  private static final byte[] CLIENT_PROOF =
      hex("51189309802fa430d861f6b3e69c66e58b4fda9cf42d322b0baeaf9c1d87db1a");
  private static final byte[] SERVER_PROOF =
      hex("a06354597055011b235ffb91c448e6060e8b4e8e5a7047f51cc1771f91d4df43");

  private static LoginAttempt attempt(ChannelBinding binding) {
    byte[] serverNonce = hex("404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f");
    Challenge challenge = new Challenge(1, LoginMethod.HMAC, 0x27, new Nonce(serverNonce), 10);
    Enrolment enrolment =
        new Enrolment(
            BridgeFixture.BRIDGE,
            List.of(BridgeFixture.KEY),
            true,
            LoginMode.HMAC,
            false,
            null,
            Transport.TCP);
    return new LoginAttempt(
        HELLO, Optional.of(enrolment), List.of(ChannelBinding.NONE, binding), challenge);
  }

  private static Response response(byte[] proof) {
    return new Response(0x27, new Proof(proof));
  }

  @Test
  void prove_whenProofIsThatOfTheVectors_thenCloudsProofIsToo() throws ProtocolException {
    ProvenLogin proven = attempt(BINDING).prove(response(CLIENT_PROOF));

    assertArrayEquals(SERVER_PROOF, proven.serverProof().bytes());
  }

  @Test
  void prove_whenProofIsThatOfTheVectors_thenFirstFrameOfTheVectorsIsAccepted()
      throws ProtocolException {
    // header of DATA, frame 1, 4 bytes | payload | MAC
    ByteBuffer frame =
        ByteBuffer.wrap(hex("5052011000000000010004 00000000 5e1777d7864d809d300d95b5038e6d26"));
    FrameHeader header = FrameHeader.decode(frame.duplicate(), 4);

    ProvenLogin proven = attempt(BINDING).prove(response(CLIENT_PROOF));

    assertDoesNotThrow(() -> proven.fromBridge().verify(header, frame));
  }

  @Test
  void prove_whenOneBitOfTheProofIsWrong_thenRefused() {
    byte[] wrong = CLIENT_PROOF.clone();
    wrong[31] ^= 1;

    ProtocolException refused =
        assertThrows(ProtocolException.class, () -> attempt(BINDING).prove(response(wrong)));

    assertEquals(ErrorCode.AUTHENTICATION_FAILED, refused.code());
  }

  @Test
  void prove_whenBridgeSawAnotherCertificate_thenRefused() {
    ChannelBinding other = ChannelBinding.ofCertificate(new byte[] {1});

    ProtocolException refused =
        assertThrows(ProtocolException.class, () -> attempt(other).prove(response(CLIENT_PROOF)));

    assertEquals(ErrorCode.AUTHENTICATION_FAILED, refused.code());
  }

  @Test
  void prove_whenProofIsReflectedFromTheCloud_thenRefused() {
    assertThrows(ProtocolException.class, () -> attempt(BINDING).prove(response(SERVER_PROOF)));
  }
}

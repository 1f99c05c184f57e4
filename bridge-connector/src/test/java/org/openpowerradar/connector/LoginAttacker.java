package org.openpowerradar.connector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameChecksum;
import org.openpowerradar.protocol.frame.FrameHeader;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;

/**
 * Somebody who hears everything a bridge says, may say anything, and does not have its key; or has
 * the key of a bridge that may not log in. An attempt returns the code it is refused with. From
 * this address all bridges have logged in before, so that no attempt is refused for its number.
 */
final class LoginAttacker {
  static final BridgeSerial OTHER = new BridgeSerial(2);
  static final BridgeSerial SWITCHED_OFF = new BridgeSerial(3);
  static final BridgeSerial RAISED = new BridgeSerial(4);
  private static final byte[] OTHER_KEY = new byte[32];
  private static final int[] WRONG_LENGTHS = {0, 1, 2, 15, 16, 18, 31, 32, 34, 64, 511, 512};

  final ConnectorFixture connector;
  private final Map<LoginMethod, Response> recorded = new EnumMap<>(LoginMethod.class);
  private int logins;

  LoginAttacker(ConnectorFixture connector) throws IOException, ProtocolException {
    this.connector = connector;
    enrol(BridgeFixture.BRIDGE, LoginMode.CHAP_MD5, true);
    enrol(OTHER, LoginMode.CHAP_MD5, true);
    enrol(SWITCHED_OFF, LoginMode.CHAP_MD5, true);
    enrol(RAISED, LoginMode.CHAP_MD5, true);
    for (BridgeSerial bridge : List.of(OTHER, SWITCHED_OFF, RAISED, BridgeFixture.BRIDGE)) {
      for (LoginMethod method : LoginMethod.values()) {
        recorded.put(method, listenedTo(bridge, method));
      }
    }
    enrol(SWITCHED_OFF, LoginMode.CHAP_MD5, false);
    enrol(RAISED, LoginMode.HMAC, true);
  }

  private void enrol(BridgeSerial bridge, LoginMode minimum, boolean enabled) {
    List<byte[]> keys = List.of(keyOf(bridge));
    connector.cloud.enrol(
        new Enrolment(bridge, keys, enabled, minimum, false, null, Transport.TCP));
  }

  private static byte[] keyOf(BridgeSerial bridge) {
    return bridge.equals(OTHER) ? OTHER_KEY : BridgeFixture.KEY;
  }

  /** A login that succeeds, and what the bridge answered in it. */
  private Response listenedTo(BridgeSerial bridge, LoginMethod method)
      throws IOException, ProtocolException {
    try (OpenLogin victim = OpenLogin.on(connector.overTcp(), bridge, method)) {
      Response answer = victim.right(keyOf(bridge));
      victim.client().send(answer);
      victim.awaitWelcome();
      logins++;
      return answer;
    }
  }

  /** How many sessions there must have been. */
  int logins() {
    return logins;
  }

  private OpenLogin open(BridgeSerial bridge, int attempt) throws IOException, ProtocolException {
    LoginMethod[] methods = LoginMethod.values();
    return OpenLogin.on(connector.overTcp(), bridge, methods[attempt % methods.length]);
  }

  private static ErrorCode refusal(BridgeClient client, Message said)
      throws IOException, ProtocolException {
    client.send(said);
    return refusal(client);
  }

  static ErrorCode refusal(BridgeClient client) throws IOException, ProtocolException {
    Message answer = client.receive();
    if (answer instanceof Fault fault) {
      return fault.code();
    }
    if (answer instanceof Bye bye) {
      return bye.code();
    }
    throw new IOException("Not refused: " + answer);
  }

  /** The answer of an earlier login, as it was or with the identifier that is asked for now. */
  ErrorCode replayedResponse(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(BridgeFixture.BRIDGE, attempt)) {
      Response old = recorded.get(open.challenge().method());
      int now = open.challenge().identifier();
      boolean asItWas = attempt % 2 == 0 && old.identifier() != now;
      return refusal(open.client(), asItWas ? old : new Response(now, old.proof()));
    }
  }

  /** Answers as if the challenge had another identifier, in the proof too or not. */
  ErrorCode reusedIdentifier(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(BridgeFixture.BRIDGE, attempt)) {
      Challenge real = open.challenge();
      int other = (real.identifier() + 1 + attempt % 255) & 0xFF;
      Challenge as = new Challenge(1, real.method(), other, real.serverNonce(), 10);
      OpenLogin proven = attempt % 2 == 0 ? open.answering(as) : open;
      return refusal(open.client(), new Response(other, proven.right(BridgeFixture.KEY).proof()));
    }
  }

  /** Lets the cloud answer its own challenge. */
  ErrorCode reflectedChallenge(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(BridgeFixture.BRIDGE, attempt)) {
      return refusal(open.client(), open.challenge());
    }
  }

  /** Hands the challenge of one connection to the bridge, and its answer to another. */
  ErrorCode responseToAnotherChallenge(int attempt) throws IOException, ProtocolException {
    try (OpenLogin first = open(BridgeFixture.BRIDGE, attempt);
        OpenLogin second = open(BridgeFixture.BRIDGE, attempt)) {
      Proof proof = first.right(BridgeFixture.KEY).proof();
      return refusal(second.client(), new Response(second.challenge().identifier(), proof));
    }
  }

  /** Logs in with the same HELLO at the same time, and copies what the bridge answers. */
  ErrorCode parallelLogin(int attempt) throws IOException, ProtocolException {
    try (OpenLogin victim = open(BridgeFixture.BRIDGE, attempt);
        OpenLogin attacker = open(BridgeFixture.BRIDGE, attempt)) {
      Response answer = victim.right(BridgeFixture.KEY);
      victim.client().send(answer);
      ErrorCode refused = refusal(attacker.client(), answer);
      victim.awaitWelcome();
      logins++;
      return refused;
    }
  }

  /** A proof of no bytes, or too many. */
  ErrorCode wrongLength(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(BridgeFixture.BRIDGE, attempt)) {
      int length = WRONG_LENGTHS[attempt % WRONG_LENGTHS.length];
      ByteBuffer frame = ByteBuffer.allocate(FrameLimits.HEADER_LENGTH + length + 4);
      new FrameHeader(MessageType.RESPONSE.code(), 0, 0, length).encode(frame);
      frame.position(FrameLimits.HEADER_LENGTH + length);
      FrameChecksum.ofLogin().seal(frame);
      open.client().sendBytes(frame.array());
      return refusal(open.client());
    }
  }

  ErrorCode responseBeforeChallenge(int attempt) throws IOException, ProtocolException {
    LoginMethod[] methods = LoginMethod.values();
    try (BridgeClient client = connector.overTcp()) {
      return refusal(client, recorded.get(methods[attempt % methods.length]));
    }
  }

  /** A bridge with a key of its own says that it is another. */
  ErrorCode nameOfAnother(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(OTHER, attempt)) {
      return refusal(open.client(), open.right(BridgeFixture.KEY));
    }
  }

  ErrorCode switchedOff(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(SWITCHED_OFF, attempt)) {
      return refusal(open.client(), open.right(BridgeFixture.KEY));
    }
  }

  /** The right proof but for one bit. */
  ErrorCode oneBitWrong(int attempt) throws IOException, ProtocolException {
    try (OpenLogin open = open(BridgeFixture.BRIDGE, attempt)) {
      Response right = open.right(BridgeFixture.KEY);
      byte[] proof = right.proof().bytes().clone();
      proof[attempt / 8 % proof.length] ^= (byte) (1 << attempt % 8);
      return refusal(open.client(), new Response(right.identifier(), new Proof(proof)));
    }
  }

  /** Somebody in the middle has crossed HMAC out of the HELLO of a bridge that has used it. */
  ErrorCode strippedToChap(int attempt) throws IOException, ProtocolException {
    LoginMethod method = attempt % 2 == 0 ? LoginMethod.CHAP_MD5 : LoginMethod.CHAP_SHA256;
    try (OpenLogin open = OpenLogin.on(connector.overTcp(), RAISED, method)) {
      return refusal(open.client(), open.right(BridgeFixture.KEY));
    }
  }
}

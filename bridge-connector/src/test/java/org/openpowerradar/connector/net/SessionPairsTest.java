package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.message.Ack;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Credit;
import org.openpowerradar.protocol.message.DropReason;
import org.openpowerradar.protocol.message.Dropped;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.LoginMethod;
import org.openpowerradar.protocol.message.Message;
import org.openpowerradar.protocol.message.Ping;
import org.openpowerradar.protocol.message.Pong;
import org.openpowerradar.protocol.message.Proof;
import org.openpowerradar.protocol.message.Response;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.TimeRequest;
import org.openpowerradar.protocol.message.TimeResponse;
import org.openpowerradar.protocol.message.Welcome;

/** Every message in every state, before the cloud has answered the last question and after it. */
class SessionPairsTest {

  /** How far the test brings a session before it sends the message in question. */
  enum Stage {
    CONNECTED,
    HELLO_SENT,
    CHALLENGED,
    PROOF_SENT,
    ADMITTED
  }

  private static final Set<String> ALLOWED =
      Set.of(
          "CONNECTED HELLO",
          "ADMITTED DATA",
          "ADMITTED DROPPED",
          "ADMITTED TIME_REQUEST",
          "ADMITTED PING",
          "ADMITTED PONG",
          "ADMITTED STATS");

  private static final Hello HELLO =
      BridgeFixture.hello(BridgeFixture.BRIDGE, BridgeFixture.ALL_METHODS, true);

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      for (MessageType type : MessageType.values()) {
        pairs.add(Arguments.of(stage, type));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void message_whenInAnyState_thenAllowedOrTheConnectionEnds(Stage stage, MessageType type)
      throws ProtocolException {
    EmbeddedBridge bridge = at(stage);

    bridge.send(example(type));

    assertEquals(expected(stage, type), outcome(bridge));
  }

  private static String expected(Stage stage, MessageType type) {
    if (ALLOWED.contains(stage + " " + type)) {
      return "goes on";
    }
    if (type == MessageType.BYE || type == MessageType.ERROR) {
      return "ends with NORMAL";
    }
    // A proof that nobody asked for is out of order; one that is wrong is just wrong.
    boolean wrongProof = stage == Stage.CHALLENGED && type == MessageType.RESPONSE;
    return "ends with " + (wrongProof ? ErrorCode.AUTHENTICATION_FAILED : ErrorCode.OUT_OF_ORDER);
  }

  private static String outcome(EmbeddedBridge bridge) throws ProtocolException {
    for (Message next = bridge.receive(); next != null; next = bridge.receive()) {
      if (next instanceof Fault fault) {
        return "ends with " + fault.code();
      }
      if (next instanceof Bye bye) {
        return "ends with " + bye.code();
      }
    }
    return bridge.channel.isOpen() ? "goes on" : "is closed";
  }

  private static EmbeddedBridge at(Stage stage) throws ProtocolException {
    EmbeddedBridge bridge = new EmbeddedBridge();
    bridge.cloud.enrol(BridgeFixture.BRIDGE.value(), BridgeFixture.KEY);
    switch (stage) {
      case HELLO_SENT -> {
        bridge.holdWork();
        bridge.send(HELLO);
      }
      case CHALLENGED -> bridge.challenged(HELLO);
      case PROOF_SENT -> {
        Challenge challenge = bridge.challenged(HELLO);
        bridge.holdWork();
        bridge.respondOnly(HELLO, challenge);
      }
      case ADMITTED -> bridge.login();
      default -> {}
    }
    return bridge;
  }

  private static Message example(MessageType type) {
    return switch (type) {
      case HELLO -> HELLO;
      case CHALLENGE -> new Challenge(1, LoginMethod.HMAC, 1, BridgeFixture.CLIENT_NONCE, 10);
      case RESPONSE -> new Response(1, new Proof(new byte[32]));
      case WELCOME -> new Welcome(null, new SessionId(1).value(), 1, 60, 0, List.of());
      case BYE -> new Bye(ErrorCode.NORMAL, 0);
      case ERROR -> new Fault(ErrorCode.MALFORMED, 0);
      case DATA -> BridgeFixture.data(1, 1);
      case ACK -> new Ack(1, 1, 1);
      case CREDIT -> new Credit(1);
      case DROPPED -> new Dropped(1, 1, 2, DropReason.values()[0]);
      case TIME_REQUEST -> new TimeRequest(1);
      case TIME_RESPONSE -> new TimeResponse(1, 1, 1);
      case PING -> new Ping(1);
      case PONG -> new Pong(1);
      case STATS -> Stats.builder().build();
    };
  }
}

package org.openpowerradar.protocol.login;

import static org.openpowerradar.protocol.frame.MessageType.ACK;
import static org.openpowerradar.protocol.frame.MessageType.BYE;
import static org.openpowerradar.protocol.frame.MessageType.CHALLENGE;
import static org.openpowerradar.protocol.frame.MessageType.CREDIT;
import static org.openpowerradar.protocol.frame.MessageType.DATA;
import static org.openpowerradar.protocol.frame.MessageType.DROPPED;
import static org.openpowerradar.protocol.frame.MessageType.ERROR;
import static org.openpowerradar.protocol.frame.MessageType.HELLO;
import static org.openpowerradar.protocol.frame.MessageType.PING;
import static org.openpowerradar.protocol.frame.MessageType.PONG;
import static org.openpowerradar.protocol.frame.MessageType.RESPONSE;
import static org.openpowerradar.protocol.frame.MessageType.STATS;
import static org.openpowerradar.protocol.frame.MessageType.TIME_REQUEST;
import static org.openpowerradar.protocol.frame.MessageType.TIME_RESPONSE;
import static org.openpowerradar.protocol.frame.MessageType.WELCOME;

import java.util.EnumSet;
import java.util.Set;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.FrameLimits;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/** How far a connection has come, and what may be received there (docs/protocol.md, section 3). */
public enum SessionState {
  /** The cloud, connected. */
  CLOUD_EXPECTS_HELLO(FrameLimits.PAYLOAD_BEFORE_LOGIN, HELLO),
  /** The cloud, challenge sent. */
  CLOUD_EXPECTS_RESPONSE(FrameLimits.PAYLOAD_BEFORE_LOGIN, RESPONSE),
  /** The cloud, WELCOME sent. */
  CLOUD_ADMITTED(FrameLimits.PAYLOAD_AFTER_LOGIN, DATA, DROPPED, TIME_REQUEST, PING, PONG, STATS),
  /** The bridge, HELLO sent. */
  BRIDGE_EXPECTS_CHALLENGE(FrameLimits.PAYLOAD_BEFORE_LOGIN, CHALLENGE),
  /** The bridge, RESPONSE sent. WELCOME is the one message of the login that may be longer. */
  BRIDGE_EXPECTS_WELCOME(FrameLimits.PAYLOAD_AFTER_LOGIN, WELCOME),
  /** The bridge, WELCOME received and found genuine. */
  BRIDGE_ADMITTED(FrameLimits.PAYLOAD_AFTER_LOGIN, ACK, CREDIT, TIME_RESPONSE, PING, PONG);

  private final int payloadLimit;
  private final Set<MessageType> accepted = EnumSet.of(BYE, ERROR);

  SessionState(int payloadLimit, MessageType... accepted) {
    this.payloadLimit = payloadLimit;
    this.accepted.addAll(Set.of(accepted));
  }

  /** Returns the most payload bytes of a frame received in this state: 512 or 16384. */
  public int payloadLimit() {
    return payloadLimit;
  }

  /** Says whether a message may be received in this state; BYE and ERROR always may. */
  public boolean accepts(MessageType type) {
    return accepted.contains(type);
  }

  /**
   * Refuses what may not be received in this state.
   *
   * @param type the type of the frame received.
   * @throws ProtocolException OUT_OF_ORDER if the type may not be received now.
   */
  public void require(MessageType type) throws ProtocolException {
    if (!accepts(type)) {
      throw new ProtocolException(ErrorCode.OUT_OF_ORDER, type + " came in state " + this);
    }
  }
}

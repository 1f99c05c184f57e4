package org.openpowerradar.protocol.frame;

import java.util.Optional;

/** The kinds of message, with their number in the frame header (docs/protocol.md, section 3). */
public enum MessageType {
  /** Bridge to cloud: who it is and which logins it offers. */
  HELLO(0x01),
  /** Cloud to bridge: the login chosen, and a fresh nonce. */
  CHALLENGE(0x02),
  /** Bridge to cloud: its proof. */
  RESPONSE(0x03),
  /** Cloud to bridge: the session is open. */
  WELCOME(0x04),
  /** Either side: an orderly end. */
  BYE(0x05),
  /** Either side: an end because the other broke a rule. */
  ERROR(0x06),
  /** Bridge to cloud: sensor records. */
  DATA(0x10),
  /** Cloud to bridge: records up to a number are durable. */
  ACK(0x11),
  /** Cloud to bridge: how many records may be under way. */
  CREDIT(0x12),
  /** Bridge to cloud: records that will never come. */
  DROPPED(0x13),
  /** Bridge to cloud: asks for the time. */
  TIME_REQUEST(0x20),
  /** Cloud to bridge: the time. */
  TIME_RESPONSE(0x21),
  /** Either side: are you there. */
  PING(0x28),
  /** Either side: the answer to a ping. */
  PONG(0x29),
  /** Bridge to cloud: its own state. */
  STATS(0x30);

  private static final MessageType[] BY_CODE = new MessageType[256];

  static {
    for (MessageType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;

  MessageType(int code) {
    this.code = code;
  }

  /** Returns the number on the wire: 1 byte, range [0x01, 0x30]. */
  public int code() {
    return code;
  }

  /**
   * Finds a type by its number.
   *
   * @param code the number on the wire, range [0, 255].
   * @return the type, or empty if this version does not know it.
   */
  public static Optional<MessageType> find(int code) {
    return Optional.ofNullable(BY_CODE[code & 0xFF]);
  }
}

package org.openpowerradar.protocol.frame;

import java.util.Optional;

/** Why a connection ends: the one-byte codes of BYE and ERROR (docs/protocol.md, section 9). */
public enum ErrorCode {
  /** Nothing is wrong: the sender has finished. */
  NORMAL(0x01),
  /** The sender restarts and will be back. */
  RESTART(0x02),
  /** A newer session of the same bridge has taken over. */
  REPLACED(0x03),
  /** The first bytes are neither those of this protocol nor those of an old bridge. */
  BAD_MAGIC(0x10),
  /** No protocol version is common to both sides. */
  UNSUPPORTED_VERSION(0x11),
  /** A frame marked critical has a type the receiver does not know. */
  UNKNOWN_CRITICAL_TYPE(0x12),
  /** A length or a count exceeds its limit. */
  TOO_LARGE(0x13),
  /** A payload, a field or a checksum does not follow the grammar. */
  MALFORMED(0x14),
  /** A known message came in a state that does not allow it, or with a wrong frame number. */
  OUT_OF_ORDER(0x15),
  /** The peer was silent for too long, or too slow. */
  TIMEOUT(0x16),
  /** The proof is wrong, or the bridge is unknown: one code for all causes. */
  AUTHENTICATION_FAILED(0x20),
  /** A frame of an HMAC session does not carry the expected MAC or number. */
  BAD_MAC(0x21),
  /** The bridge offers no login method that is strong enough for it. */
  METHOD_REFUSED(0x22),
  /** The bridge saw another certificate than the cloud presented. */
  BINDING_MISMATCH(0x23),
  /** The bridge is known and switched off in the cloud. */
  BRIDGE_DISABLED(0x24),
  /** The address or the bridge tries too often. */
  RATE_LIMITED(0x30),
  /** The cloud has too much to do: come back after the time given. */
  OVERLOADED(0x31),
  /** The cloud cannot store at present: keep the data. */
  STORAGE_UNAVAILABLE(0x32),
  /** There is no firmware for this bridge. */
  FIRMWARE_NONE(0x40),
  /** The bridge may not have this firmware. */
  FIRMWARE_NOT_AUTHORISED(0x41),
  /** The firmware has no such offset. */
  FIRMWARE_OFFSET(0x42);

  private static final ErrorCode[] BY_CODE = new ErrorCode[256];

  static {
    for (ErrorCode errorCode : values()) {
      BY_CODE[errorCode.code] = errorCode;
    }
  }

  private final int code;

  ErrorCode(int code) {
    this.code = code;
  }

  /** Returns the number on the wire: 1 byte, range [0x01, 0x42]. */
  public int code() {
    return code;
  }

  /**
   * Says whether this code refuses the bridge itself (0x20..0x24), after which it waits at least 60
   * s before it connects again.
   */
  public boolean refusesBridge() {
    return code >= AUTHENTICATION_FAILED.code && code <= BRIDGE_DISABLED.code;
  }

  /**
   * Finds a code by its number.
   *
   * @param code the number on the wire, range [0, 255].
   * @return the code, or empty if the number is not assigned.
   */
  public static Optional<ErrorCode> find(int code) {
    return Optional.ofNullable(BY_CODE[code & 0xFF]);
  }
}

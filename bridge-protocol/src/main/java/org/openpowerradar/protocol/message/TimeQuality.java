package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/**
 * Where a bridge's time comes from, worst first. The ordinal is the number on the wire: 1 byte,
 * range [0, 3] (docs/protocol.md, section 5).
 */
public enum TimeQuality {
  /** No clock: milliseconds since the bridge started. */
  UPTIME,
  /** A clock that was set once and has run on its own since a restart. */
  KEPT_CLOCK,
  /** Set by this cloud. */
  CLOUD,
  /** Set by NTP. */
  NTP;

  static TimeQuality read(ByteBuffer payload) {
    int code = Payload.u8(payload);
    Payload.requireRange(code, 0, NTP.ordinal(), "A time quality");
    return values()[code];
  }

  void write(ByteBuffer payload) {
    payload.put((byte) ordinal());
  }
}

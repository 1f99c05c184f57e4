package org.openpowerradar.protocol.message;

/** What a counter counts. The ordinal is the number on the wire: 1 byte, range [0, 2]. */
public enum CounterType {
  /** A current sensor's own sum of raw values over time, as old sensors send in type 0x08. */
  RAW_SUM,
  /** Energy in Wh. */
  ENERGY,
  /** Pulses of a meter. */
  PULSES;

  static CounterType of(int code) {
    Payload.requireRange(code, 0, PULSES.ordinal(), "A counter type");
    return values()[code];
  }
}

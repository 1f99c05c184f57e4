package org.openpowerradar.protocol.legacy;

import java.util.Optional;

/** The types of old frames seen so far (docs/protocol.md, section 1). */
public enum LegacyType {
  /** Bridge: software version, first after connecting, restarts the bridge's sequence. */
  HELLO(0x01, true),
  /** Sensor: the current, 4 bytes, a raw number. */
  READING(0x02, false),
  /** Sensor: first half of a half-wave, 16 samples. */
  WAVEFORM_FIRST(0x04, false),
  /** Sensor: second half of a half-wave, 16 samples. */
  WAVEFORM_SECOND(0x05, false),
  /** Sensor: status word, 2 bytes. */
  STATE(0x07, false),
  /** Sensor: sum of raw values over time, 4 bytes. */
  COUNTER(0x08, false),
  /** Bridge: statistics, about every 30 s. */
  STATISTICS(0x0B, true),
  /** Bridge: versions of its parts, after connecting. */
  MODULES(0x12, true),
  /** Bridge: stored frames with their times. */
  BATCH(0x17, true),
  /** Cloud: the answer to a batch. */
  BATCH_ACKNOWLEDGEMENT(0x18, false),
  /** Bridge: how it is connected, after connecting. */
  CONNECTION(0x19, true),
  /** Bridge: traces of its last restart, after connecting. */
  RESTART_TRACE(0x1D, true),
  /** Bridge: radio noise, about every 10 s. */
  NOISE(0x1F, true);

  private static final LegacyType[] BY_CODE = new LegacyType[256];

  static {
    for (LegacyType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;
  private final boolean fromBridge;

  LegacyType(int code, boolean fromBridge) {
    this.code = code;
    this.fromBridge = fromBridge;
  }

  /** Returns the number on the wire: 1 byte, range [0x01, 0x1F]. */
  public int code() {
    return code;
  }

  /** Says whether the frame's node is the bridge itself, so that it identifies the connection. */
  public boolean fromBridge() {
    return fromBridge;
  }

  /**
   * Finds a type by its number.
   *
   * @param code the number on the wire, range [0, 255].
   * @return the type, or empty if it was never seen.
   */
  public static Optional<LegacyType> find(int code) {
    return Optional.ofNullable(BY_CODE[code & 0xFF]);
  }
}

package org.openpowerradar.protocol.message;

/** The kinds of {@link SensorRecord}: 1 byte, range [1, 5] (docs/protocol.md, section 5). */
public enum RecordKind {
  /** {@link SensorRecord.Current}; number 1 on the wire. */
  CURRENT,
  /** {@link SensorRecord.ThreePhase}; number 2 on the wire. */
  THREE_PHASE,
  /** {@link SensorRecord.Counter}; number 3 on the wire. */
  COUNTER,
  /** {@link SensorRecord.State}; number 4 on the wire. */
  STATE,
  /** {@link SensorRecord.LegacyBody}; number 5 on the wire. */
  LEGACY_BODY;

  private static final RecordKind[] KINDS = values();

  /** Returns the number on the wire, range [1, 5]. */
  public int code() {
    return ordinal() + 1;
  }

  static RecordKind of(int code) {
    Payload.requireRange(code, 1, KINDS.length, "A record kind");
    return KINDS[code - 1];
  }
}

package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;

/** Why records of a bridge will never come (docs/protocol.md, section 6). */
public enum DropReason {
  /** The store was full and the oldest records made room; number 1 on the wire. */
  STORE_FULL,
  /** The store could not be read any more; number 2 on the wire. */
  STORE_DAMAGED,
  /** A person emptied the store; number 3 on the wire. */
  STORE_CLEARED;

  /** Returns the number on the wire: 1 byte, range [1, 3]. */
  public int code() {
    return ordinal() + 1;
  }

  static DropReason read(ByteBuffer payload) {
    int code = Payload.u8(payload);
    Payload.requireRange(code, 1, values().length, "A reason");
    return values()[code - 1];
  }
}

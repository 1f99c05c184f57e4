package org.openpowerradar.protocol.message;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Reads whole payloads, so that nothing from outside escapes as an unchecked exception. */
final class Payload {

  static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  private Payload() {}

  /** Reads a payload to its end; what the record's constructor refuses is MALFORMED. */
  static <T> T decode(ByteBuffer payload, Function<ByteBuffer, T> reader) throws ProtocolException {
    T value;
    try {
      value = reader.apply(payload);
    } catch (BufferUnderflowException tooShort) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A payload ends too early");
    } catch (IllegalArgumentException refused) {
      throw new ProtocolException(ErrorCode.MALFORMED, refused.getMessage());
    }
    if (payload.hasRemaining()) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A payload is longer than its message");
    }
    return value;
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  static void requireRange(long value, long smallest, long largest, String name) {
    if (value < smallest || value > largest) {
      throw new IllegalArgumentException(
          name + " is " + smallest + ".." + largest + ", not " + value);
    }
  }

  static void requireQueue(long queue) {
    requireRange(queue, 1, Long.MAX_VALUE, "A queue id");
  }

  static int u8(ByteBuffer payload) {
    return payload.get() & 0xFF;
  }

  static int u16(ByteBuffer payload) {
    return payload.getShort() & 0xFFFF;
  }

  static long u32(ByteBuffer payload) {
    return payload.getInt() & UNSIGNED_INT;
  }

  static byte[] bytes(ByteBuffer payload, int length) {
    if (payload.remaining() < length) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    payload.get(bytes);
    return bytes;
  }
}

package org.openpowerradar.reading.control.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits one behind the other, lowest first; the last byte is filled up with zeros. */
final class BitWriter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int position;
  private long pending;
  private int count;

  /** Writes behind {@code head}. */
  BitWriter(byte[] head, int expected) {
    bytes = Arrays.copyOf(head, head.length + Math.max(8, expected));
    position = head.length;
  }

  /** Writes the lowest {@code width} bits of a value that has no others; 0..32. */
  void write(long value, int width) {
    pending |= value << count;
    count += width;
    if (count >= 32) {
      if (position + 4 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      INT.set(bytes, position, (int) pending);
      position += 4;
      pending >>>= 32;
      count -= 32;
    }
  }

  byte[] written() {
    byte[] all = Arrays.copyOf(bytes, position + (count + 7) / 8);
    for (int i = position; i < all.length; i++) {
      all[i] = (byte) (pending >>> 8 * (i - position));
    }
    return all;
  }
}

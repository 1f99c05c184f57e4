package org.openpowerradar.reading.control.chunk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads what {@link BitWriter} wrote; running over the end throws IllegalStateException. */
final class BitReader {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private int position;
  private long pending;
  private int count;

  BitReader(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The next {@code width} bits, 0..32. */
  long read(int width) {
    fill();
    long value = pending & (1L << width) - 1;
    drop(width);
    return value;
  }

  /** How many ones come before the next zero, at most {@code most}, which is 31 or less. */
  int ones(int most) {
    fill();
    int ones = Math.min(most, Long.numberOfTrailingZeros(~pending));
    drop(ones == most ? most : ones + 1);
    return ones;
  }

  private void fill() {
    if (count < 32) {
      if (position + 4 <= bytes.length) {
        pending |= ((int) INT.get(bytes, position) & 0xffff_ffffL) << count;
        position += 4;
        count += 32;
      } else {
        fillUp();
      }
    }
  }

  private void fillUp() {
    while (position < bytes.length && count < 32) {
      pending |= (bytes[position++] & 0xffL) << count;
      count += 8;
    }
  }

  private void drop(int width) {
    if (width > count) {
      throw new IllegalStateException("chunk ends early");
    }
    pending >>>= width;
    count -= width;
  }
}

package org.openpowerradar.reading.control.chunk;

import java.util.Arrays;

/** Bytes written and read as unsigned varints of 7 bits, lowest first; signed numbers zigzag. */
final class Varints {
  private byte[] bytes;
  private int position;

  private Varints(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Something to write to, growing as needed. */
  static Varints writer(int expected) {
    return new Varints(new byte[Math.max(16, expected)]);
  }

  /** Reads {@code bytes} from the start; running over the end throws IndexOutOfBoundsException. */
  static Varints reader(byte[] bytes) {
    return new Varints(bytes);
  }

  Varints write(long unsigned) {
    long rest = unsigned;
    while ((rest & ~0x7fL) != 0) {
      writeByte((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    return writeByte((int) rest);
  }

  Varints writeSigned(long signed) {
    return write((signed << 1) ^ (signed >> 63));
  }

  Varints writeByte(int value) {
    if (position == bytes.length) {
      bytes = Arrays.copyOf(bytes, position * 2);
    }
    bytes[position++] = (byte) value;
    return this;
  }

  byte[] written() {
    return Arrays.copyOf(bytes, position);
  }

  long read() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = bytes[position++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("varint longer than 64 bits");
  }

  long readSigned() {
    long zigzag = read();
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  int readByte() {
    return bytes[position++];
  }

  int position() {
    return position;
  }

  boolean hasNext() {
    return position < bytes.length;
  }
}

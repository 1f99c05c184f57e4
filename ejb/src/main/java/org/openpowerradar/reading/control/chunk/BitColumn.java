package org.openpowerradar.reading.control.chunk;

import org.openpowerradar.reading.entity.Readings;

/**
 * Signal strengths packed in as few bits each as their range needs: 2 or 3 as a rule, none when all
 * are equal.
 */
final class BitColumn {
  private final int lowest;
  private final int width;
  private int buffer;
  private int buffered;

  BitColumn(int lowest, int width) {
    this.lowest = lowest;
    this.width = width;
  }

  static BitColumn of(Readings readings) {
    int lowest = Byte.MAX_VALUE;
    int highest = Byte.MIN_VALUE;
    for (int i = 0; i < readings.size(); i++) {
      lowest = Math.min(lowest, readings.rssi(i));
      highest = Math.max(highest, readings.rssi(i));
    }
    return new BitColumn(lowest, 32 - Integer.numberOfLeadingZeros(highest - lowest));
  }

  int lowest() {
    return lowest;
  }

  /** Bits a value, 0..8. */
  int width() {
    return width;
  }

  void write(Varints chunk, Readings readings) {
    for (int i = 0; i < readings.size(); i++) {
      buffer |= readings.rssi(i) - lowest << buffered;
      buffered += width;
      while (buffered >= 8) {
        chunk.writeByte(buffer);
        buffer >>>= 8;
        buffered -= 8;
      }
    }
    if (buffered > 0) {
      chunk.writeByte(buffer);
    }
  }

  int read(Varints chunk) {
    while (buffered < width) {
      buffer |= (chunk.readByte() & 0xff) << buffered;
      buffered += 8;
    }
    int value = buffer & (1 << width) - 1;
    buffer >>>= width;
    buffered -= width;
    return lowest + value;
  }
}

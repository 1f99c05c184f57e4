package org.openpowerradar.reading.control.chunk;

import java.util.Arrays;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;

/**
 * The readings of one stream, channel and hour as a chunk of 2-4 bytes a reading, nothing lost.
 *
 * <p>Shape: format u8 = 1 | count | first instant after the hour's start [ms] | usual spacing [ms]
 * | first raw value (zigzag) | step of the raw values | first sequence u8 | lowest rssi i8 | rssi
 * bits u8, then four columns:
 *
 * <ol>
 *   <li>spacings less the usual spacing, zigzag varints, count - 1;
 *   <li>raw differences divided by the step (their greatest common divisor: real sensors count in
 *       steps of 113), zigzag varints, count - 1;
 *   <li>sequences that are not one more than the one before: how many, then pairs (readings since
 *       the last exception, sequence u8);
 *   <li>rssi less the lowest, in the given number of bits, lowest bit first.
 * </ol>
 *
 * All numbers are varints of 7 bits, lowest first, unless u8 or i8 is said.
 */
final class ChunkCodec {
  private static final int FORMAT = 1;

  private ChunkCodec() {}

  /**
   * Bytes of {@code readings}, at least one, all at or after {@code hourStart} [ms since 1970 UTC].
   */
  static byte[] encode(long hourStart, Readings readings) {
    int count = readings.size();
    long spacing = usualSpacing(readings);
    long step = step(readings);
    Varints chunk = Varints.writer(count * 4 + 16);
    chunk.writeByte(FORMAT).write(count).write(readings.millis(0) - hourStart).write(spacing);
    chunk.writeSigned(readings.raw(0)).write(step).writeByte(readings.sequence(0));
    BitColumn signals = BitColumn.of(readings);
    chunk.writeByte(signals.lowest()).writeByte(signals.width());
    for (int i = 1; i < count; i++) {
      chunk.writeSigned(readings.millis(i) - readings.millis(i - 1) - spacing);
    }
    for (int i = 1; i < count; i++) {
      chunk.writeSigned((readings.raw(i) - readings.raw(i - 1)) / step);
    }
    writeSequences(chunk, readings);
    signals.write(chunk, readings);
    return chunk.written();
  }

  /** The readings of a chunk of the hour that starts at {@code hourStart} [ms since 1970 UTC]. */
  static Readings decode(long hourStart, byte[] bytes) {
    Varints chunk = Varints.reader(bytes);
    int format = chunk.readByte();
    if (format != FORMAT) {
      throw new IllegalStateException("chunk of unknown format " + format);
    }
    int count = (int) chunk.read();
    long[] millis = new long[count];
    long[] raws = new long[count];
    int[] sequences = new int[count];
    millis[0] = hourStart + chunk.read();
    final long spacing = chunk.read();
    raws[0] = chunk.readSigned();
    final long step = chunk.read();
    sequences[0] = chunk.readByte() & 0xff;
    BitColumn signals = new BitColumn(chunk.readByte(), chunk.readByte());
    for (int i = 1; i < count; i++) {
      millis[i] = millis[i - 1] + spacing + chunk.readSigned();
    }
    for (int i = 1; i < count; i++) {
      raws[i] = raws[i - 1] + chunk.readSigned() * step;
    }
    readSequences(chunk, sequences);
    ReadingsBuilder readings = new ReadingsBuilder();
    for (int i = 0; i < count; i++) {
      readings.add(millis[i], raws[i], sequences[i], signals.read(chunk));
    }
    return readings.build();
  }

  private static long usualSpacing(Readings readings) {
    if (readings.size() < 2) {
      return 0;
    }
    long[] spacings = new long[readings.size() - 1];
    for (int i = 0; i < spacings.length; i++) {
      spacings[i] = readings.millis(i + 1) - readings.millis(i);
    }
    Arrays.sort(spacings);
    return spacings[spacings.length / 2];
  }

  private static long step(Readings readings) {
    long step = 0;
    for (int i = 1; i < readings.size() && step != 1; i++) {
      step = greatestCommonDivisor(step, Math.abs(readings.raw(i) - readings.raw(i - 1)));
    }
    return Math.max(1, step);
  }

  private static long greatestCommonDivisor(long left, long right) {
    return right == 0 ? left : greatestCommonDivisor(right, left % right);
  }

  private static void writeSequences(Varints chunk, Readings readings) {
    int[] exceptions = new int[readings.size()];
    int count = 0;
    for (int i = 1; i < readings.size(); i++) {
      if (readings.sequence(i) != (readings.sequence(i - 1) + 1 & 0xff)) {
        exceptions[count++] = i;
      }
    }
    chunk.write(count);
    int last = 0;
    for (int i = 0; i < count; i++) {
      chunk.write(exceptions[i] - last).writeByte(readings.sequence(exceptions[i]));
      last = exceptions[i];
    }
  }

  private static void readSequences(Varints chunk, int[] sequences) {
    int written = 1;
    int exceptions = (int) chunk.read();
    int next = 0;
    for (int i = 0; i < exceptions; i++) {
      next += (int) chunk.read();
      written = countOn(sequences, written, next);
      sequences[written++] = chunk.readByte() & 0xff;
    }
    countOn(sequences, written, sequences.length);
  }

  private static int countOn(int[] sequences, int from, int to) {
    for (int i = from; i < to; i++) {
      sequences[i] = sequences[i - 1] + 1 & 0xff;
    }
    return to;
  }
}

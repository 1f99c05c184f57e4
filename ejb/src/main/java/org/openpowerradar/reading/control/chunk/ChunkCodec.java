package org.openpowerradar.reading.control.chunk;

import java.util.Arrays;
import org.openpowerradar.reading.entity.Readings;

/**
 * The readings of one stream, channel and hour as a chunk of 1.5 to 3 bytes a reading as a rule,
 * nothing lost.
 *
 * <p>Shape: format u8 = 2 | count | first instant after the hour's start [ms] | usual spacing [ms]
 * | first raw value (zigzag) | step of the raw values | first sequence u8 | usual advance of the
 * sequence u8. These numbers are varints of 7 bits, lowest first, unless u8 is said.
 *
 * <p>Then bits, for each reading but the first three {@link RiceColumn} numbers: its spacing less
 * the usual one (the median of the hour); the raw difference divided by the step (the greatest
 * common divisor of all: real sensors count in steps of 113); the advance of its sequence, 0..255,
 * less the usual one (the median: 1 for the readings of a current sensor, more for what it sends
 * now and then).
 */
final class ChunkCodec {
  private static final int FORMAT = 2;
  private static final int BITS = 10; // usual size with which spacings and values begin

  private ChunkCodec() {}

  /**
   * Bytes of {@code readings}, at least one, all at or after {@code hourStart} [ms since 1970 UTC].
   */
  static byte[] encode(long hourStart, Readings readings) {
    int count = readings.size();
    long spacing = usualSpacing(readings);
    long step = step(readings);
    int advance = usualAdvance(readings);
    Varints head = Varints.writer(64);
    head.writeByte(FORMAT).write(count).write(readings.millis(0) - hourStart).write(spacing);
    head.writeSigned(readings.raw(0)).write(step).writeByte(readings.sequence(0));
    head.writeByte(advance);
    BitWriter bits = new BitWriter(head.written(), count * 4);
    RiceColumn spacings = new RiceColumn(BITS);
    RiceColumn raws = new RiceColumn(BITS);
    RiceColumn advances = new RiceColumn(0);
    for (int i = 1; i < count; i++) {
      spacings.write(bits, readings.millis(i) - readings.millis(i - 1) - spacing);
      raws.write(bits, difference(readings, i) / step);
      advances.write(bits, advance(readings, i) - advance);
    }
    return bits.written();
  }

  /**
   * The readings of a chunk of the hour that starts at {@code hourStart} [ms since 1970 UTC].
   *
   * @throws IllegalStateException if it is damaged, or of another format
   */
  static Readings decode(long hourStart, byte[] bytes) {
    Varints head = Varints.reader(bytes);
    int format = head.readByte();
    if (format != FORMAT) {
      throw new IllegalStateException("chunk of unknown format " + format);
    }
    int count = count(head.read(), bytes.length);
    long[] millis = new long[count];
    long[] raws = new long[count];
    millis[0] = hourStart + head.read();
    final long spacing = head.read();
    raws[0] = head.readSigned();
    final long step = head.read();
    byte[] sequences = new byte[count];
    sequences[0] = (byte) head.readByte();
    final int advance = head.readByte() & 0xff;
    BitReader bits = new BitReader(bytes, head.position());
    RiceColumn spacings = new RiceColumn(BITS);
    RiceColumn differences = new RiceColumn(BITS);
    RiceColumn advances = new RiceColumn(0);
    for (int i = 1; i < count; i++) {
      millis[i] = millis[i - 1] + spacing + spacings.read(bits);
      raws[i] = raws[i - 1] + differences.read(bits) * step;
      sequences[i] = (byte) (sequences[i - 1] + advance + advances.read(bits));
    }
    return Readings.of(millis, raws, sequences);
  }

  /** A reading takes three bits at least: more than fit are refused before memory is taken. */
  private static int count(long told, int length) {
    if (told < 1 || told > length * 3L) {
      throw new IllegalStateException("chunk of " + length + " bytes with " + told + " readings");
    }
    return (int) told;
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

  private static long difference(Readings readings, int index) {
    return readings.raw(index) - readings.raw(index - 1);
  }

  private static long step(Readings readings) {
    long step = 0;
    for (int i = 1; i < readings.size() && step != 1; i++) {
      long difference = difference(readings, i);
      boolean grew = readings.raw(i) >= readings.raw(i - 1);
      boolean overflown = difference == Long.MIN_VALUE || grew != difference >= 0;
      step = overflown ? 1 : greatestCommonDivisor(Math.abs(difference), step);
    }
    return Math.max(1, step);
  }

  private static long greatestCommonDivisor(long left, long right) {
    return right == 0 ? left : greatestCommonDivisor(right, left % right);
  }

  private static int advance(Readings readings, int index) {
    return readings.sequence(index) - readings.sequence(index - 1) & 0xff;
  }

  private static int usualAdvance(Readings readings) {
    int[] counts = new int[256];
    for (int i = 1; i < readings.size(); i++) {
      counts[advance(readings, i)]++;
    }
    int median = 0;
    for (int below = counts[0]; 2 * below < readings.size() - 1; below += counts[median]) {
      median++;
    }
    return median;
  }
}

package org.openpowerradar.reading.control.chunk;

/**
 * A column of signed numbers in Rice codes whose parameter follows the numbers themselves: small
 * ones cost few bits, a jump costs its own bits once.
 *
 * <p>A number is folded by zigzag to u. With the parameter k it is written as u &gt;&gt; k ones and
 * a zero, then the lowest k bits. Where there would be {@value #ESCAPE} ones or more, these are
 * followed by the number of bits of u, 6 bits, less one, and u itself. The parameter comes from a
 * running mean over about 16 numbers, in which none counts for more than 8 times the usual.
 */
final class RiceColumn {
  private static final int ESCAPE = 10;
  private static final int WINDOW = 4; // 2^4 numbers
  private static final int MOST = 30; // bits of the parameter

  private long sum;

  /** Starts at a usual size, the same for writing and reading. */
  RiceColumn(int bits) {
    sum = 1L << bits + WINDOW;
  }

  void write(BitWriter to, long signed) {
    long folded = (signed << 1) ^ (signed >> 63);
    int parameter = parameter();
    long quotient = folded >>> parameter;
    if (quotient < ESCAPE) {
      to.write((1L << quotient) - 1, (int) quotient + 1);
      to.write(folded & (1L << parameter) - 1, parameter);
    } else {
      escape(to, folded);
    }
    follow(folded, parameter);
  }

  long read(BitReader from) {
    int parameter = parameter();
    long quotient = from.ones(ESCAPE);
    long folded = quotient < ESCAPE ? quotient << parameter | from.read(parameter) : escaped(from);
    follow(folded, parameter);
    return folded >>> 1 ^ -(folded & 1);
  }

  private static void escape(BitWriter to, long folded) {
    int width = 64 - Long.numberOfLeadingZeros(folded | 1);
    to.write((1L << ESCAPE) - 1, ESCAPE);
    to.write(width - 1, 6);
    to.write(folded & 0xffff_ffffL & -1L >>> 64 - width, Math.min(32, width));
    to.write(width > 32 ? folded >>> 32 : 0, Math.max(0, width - 32));
  }

  private static long escaped(BitReader from) {
    int width = (int) from.read(6) + 1;
    long low = from.read(Math.min(32, width));
    return from.read(Math.max(0, width - 32)) << 32 | low;
  }

  private int parameter() {
    return Math.min(MOST, 64 - Long.numberOfLeadingZeros(sum >>> WINDOW + 1));
  }

  private void follow(long folded, int parameter) {
    long counted = folded >>> parameter < 8 ? folded : 8L << parameter;
    sum += counted - (sum >> WINDOW);
  }
}

package org.openpowerradar.softwarebridge.radio;

/** Chance that repeats: the same seed and place always give the same number. */
final class Noise {
  private static final double TWO_TO_53 = 0x1.0p53;

  private Noise() {}

  /** Evenly spread over [0, 1). */
  static double at(long seed, long place) {
    long z = seed * 0x9E3779B97F4A7C15L + place * 0xD1342543DE82EF95L + 0x632BE59BD9B4E019L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return ((z ^ (z >>> 31)) >>> 11) / TWO_TO_53;
  }

  /** Between -1 and 1, running smoothly from one whole place to the next. */
  static double smooth(long seed, double place) {
    long left = (long) Math.floor(place);
    double part = place - left;
    double ease = part * part * (3 - 2 * part);
    double value = at(seed, left) * (1 - ease) + at(seed, left + 1) * ease;
    return 2 * value - 1;
  }
}

package org.openpowerradar.benchmarks.question;

import java.util.Arrays;

/**
 * How long the same question took, asked again and again about different things.
 *
 * @param millis of each answer, in ascending order; not to be changed
 */
record Answers(double[] millis) {
  private static final long MOST_NANOS = 40_000_000_000L;
  private static final long WARM_UP_NANOS = 8_000_000_000L;
  private static final int LEAST = 5;

  /** One question; throws what failed. */
  interface Question {
    /** Asks about the n-th thing. */
    void ask(int n) throws Exception;
  }

  /**
   * Asks until it was asked {@code most} times, or 40 s are over and it was asked five times; for
   * eight seconds before without counting, because a server that has run for days is warm.
   *
   * @param before done before each, without counting
   */
  static Answers to(Question before, Question question, int most) throws Exception {
    long warm = System.nanoTime() + WARM_UP_NANOS;
    for (int n = 0; n == 0 || System.nanoTime() < warm; n++) {
      before.ask(n);
      question.ask(n);
    }
    double[] millis = new double[most];
    int asked = 0;
    long end = System.nanoTime() + MOST_NANOS;
    while (asked < most && (asked < LEAST || System.nanoTime() < end)) {
      before.ask(asked);
      long start = System.nanoTime();
      question.ask(asked);
      millis[asked++] = (System.nanoTime() - start) / 1e6;
    }
    double[] sorted = Arrays.copyOf(millis, asked);
    Arrays.sort(sorted);
    return new Answers(sorted);
  }

  /** The time that 95 of 100 answers did not exceed [ms]. */
  double p95() {
    return at(0.95);
  }

  /** The time that half of the answers did not exceed [ms]. */
  double median() {
    return at(0.5);
  }

  private double at(double share) {
    return millis[(int) Math.ceil(share * millis.length) - 1];
  }

  @Override
  public String toString() {
    return String.format("p50 %.1f, p95 %.1f ms (n = %d)", median(), p95(), millis.length);
  }
}

package org.openpowerradar.benchmarks;

/**
 * How much is measured. Every size is a system property {@code bench.NAME}; {@code bench.quick}
 * makes all defaults small, to see whether the benchmark runs and not how fast the product is.
 *
 * @param rounds how often each measurement is repeated, in turn with the others
 * @param bridges bridges that send at once
 * @param sensors sensors of each
 * @param samples readings of each sensor in one round, 10 s apart
 * @param legacyBridges old bridges that send at once
 * @param legacySeconds how long they send in a round [s]
 * @param sessions sessions held on TLS, and as many on TCP
 * @param sessionSeconds how long they are held [s]
 * @param history readings stored before anything is asked
 * @param queries how often each question is asked
 * @param accounts customers whose lists are asked for
 * @param sites of each of them
 */
public record Sizes(
    int rounds,
    int bridges,
    int sensors,
    int samples,
    int legacyBridges,
    int legacySeconds,
    int sessions,
    int sessionSeconds,
    int history,
    int queries,
    int accounts,
    int sites) {

  static Sizes ofSystemProperties() {
    boolean quick =
        Boolean.getBoolean("bench.quick") || "".equals(System.getProperty("bench.quick"));
    return new Sizes(
        size("rounds", quick ? 2 : 5),
        size("bridges", quick ? 40 : 120),
        size("sensors", 50),
        size("samples", quick ? 180 : 360),
        size("legacyBridges", quick ? 200 : 2_000),
        size("legacySeconds", quick ? 3 : 10),
        size("sessions", quick ? 200 : 2_000),
        size("sessionSeconds", quick ? 10 : 60),
        size("history", quick ? 2_000_000 : 50_000_000),
        size("queries", quick ? 10 : 100),
        size("accounts", quick ? 20 : 200),
        size("sites", 50));
  }

  private static int size(String name, int otherwise) {
    return Integer.getInteger("bench." + name, otherwise);
  }

  /** Readings of a round. */
  public int readings() {
    return bridges * sensors * samples;
  }
}

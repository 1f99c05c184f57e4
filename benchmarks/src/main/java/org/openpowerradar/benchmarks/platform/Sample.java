package org.openpowerradar.benchmarks.platform;

/**
 * One measurement.
 *
 * @param readings how many readings it was about
 * @param seconds how long it took [s]
 * @param payara processor time of Payara [s]
 * @param database processor time of the database measured [s]
 * @param generator processor time of the load generator [s]
 */
public record Sample(
    long readings, double seconds, double payara, double database, double generator) {
  private static final double MICROS = 1e6;

  /** [readings/s] */
  public double rate() {
    return readings / seconds;
  }

  /** [microseconds of processor time a reading] */
  public double payaraMicros() {
    return payara * MICROS / readings;
  }

  /** [microseconds of processor time a reading] */
  public double databaseMicros() {
    return database * MICROS / readings;
  }

  /** [microseconds of processor time a reading] */
  public double generatorMicros() {
    return generator * MICROS / readings;
  }

  /** How many processors the three kept busy on average: near all there are, they are the limit. */
  public double busy() {
    return (payara + database + generator) / seconds;
  }
}

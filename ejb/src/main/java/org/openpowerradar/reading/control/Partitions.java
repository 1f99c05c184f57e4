package org.openpowerradar.reading.control;

/** Names of partitions that are made ahead. */
final class Partitions {
  private Partitions() {}

  /** Partition of the journal that ends with {@code hour}, hours since 1970 UTC. */
  static String nameOfHour(long hour) {
    return "h" + hour;
  }
}

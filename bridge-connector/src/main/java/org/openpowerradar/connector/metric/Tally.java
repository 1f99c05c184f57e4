package org.openpowerradar.connector.metric;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import java.util.Locale;
import java.util.function.Function;

/** A counter for each value of an enum. Adding neither locks nor allocates. Thread-safe. */
final class Tally<E extends Enum<E>> {
  private final CounterDataPoint[] counters;

  /**
   * Begins with zero everywhere, so that every series is there from the start.
   *
   * @param counter finds the counter of a value by its label
   */
  Tally(Class<E> values, Function<String, CounterDataPoint> counter) {
    E[] all = values.getEnumConstants();
    counters = new CounterDataPoint[all.length];
    for (E value : all) {
      counters[value.ordinal()] = counter.apply(label(value));
    }
  }

  void add(E value, long amount) {
    counters[value.ordinal()].inc(amount);
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

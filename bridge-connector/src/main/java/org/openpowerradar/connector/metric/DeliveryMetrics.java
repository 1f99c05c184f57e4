package org.openpowerradar.connector.metric;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.Collector;
import java.util.function.Consumer;

/** How large deliveries are and how long they take. Thread-safe. */
public final class DeliveryMetrics {
  private static final double NANOS = 1e9;
  private static final double[] RECORDS = {1, 8, 64, 256, 1024, 2048, 4096, 8192, 16_384};
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final Histogram records =
      histogram("powerradar_delivery_records", "Records gathered into one delivery", RECORDS);
  private final Histogram commit =
      histogram("powerradar_commit_seconds", "From handing over a delivery to its commit", SECONDS);
  private final Counter failures =
      Counter.builder()
          .name("powerradar_delivery_failures_total")
          .help("Deliveries that failed and are tried again")
          .withoutExemplars()
          .build();

  DeliveryMetrics(Consumer<Collector> registration) {
    registration.accept(records);
    registration.accept(commit);
    registration.accept(failures);
  }

  private static Histogram histogram(String name, String help, double... bounds) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .classicOnly()
        .classicUpperBounds(bounds)
        .withoutExemplars()
        .build();
  }

  /** A delivery leaves with so many records. */
  public void begun(int count) {
    records.observe(count);
  }

  /** It is committed, so many nanoseconds after it left. */
  public void committed(long nanos) {
    commit.observe(nanos / NANOS);
  }

  /** It failed, and is kept. */
  public void failed() {
    failures.inc();
  }
}

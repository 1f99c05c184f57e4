package org.openpowerradar.connector.metric;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Set;
import java.util.stream.Collectors;

/** What a registry says at one moment. */
public record Scrape(PrometheusRegistry registry) {

  /** Names without the ending of counters. */
  Set<String> names() {
    return registry.scrape().stream()
        .map(family -> family.getMetadata().getPrometheusName())
        .collect(Collectors.toSet());
  }

  /** The value of a series; of a histogram how often it was observed. */
  public double value(String name, String... labels) {
    for (MetricSnapshot family : registry.scrape()) {
      if (family.getMetadata().getPrometheusName().equals(name)) {
        return family.getDataPoints().stream()
            .filter(point -> point.getLabels().equals(Labels.of(labels)))
            .mapToDouble(Scrape::number)
            .findFirst()
            .orElseThrow();
      }
    }
    throw new IllegalArgumentException("There is no " + name);
  }

  private static double number(DataPointSnapshot point) {
    if (point instanceof CounterDataPointSnapshot counter) {
      return counter.getValue();
    }
    return point instanceof GaugeDataPointSnapshot gauge
        ? gauge.getValue()
        : ((HistogramDataPointSnapshot) point).getCount();
  }
}

package org.openpowerradar.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Counter;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Histogram;
import org.hawkular.agent.prometheus.types.Metric;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;

/** What the endpoint for Prometheus said at one moment, read by a parser that is not ours. */
record Metrics(List<MetricFamily> families) {
  private static final String OURS = "powerradar_";

  static Metrics of(RunningPlatform platform) throws IOException, InterruptedException {
    URI address = URI.create(platform.endpoint("internal.url") + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(address).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    try (InputStream text = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered " + answer.statusCode());
      }
      CollectorPrometheusMetricsWalker collector = new CollectorPrometheusMetricsWalker();
      new TextPrometheusMetricsProcessor(text, collector).walk();
      return new Metrics(collector.getAllMetricFamilies());
    }
  }

  /** Names of the product's own metrics. */
  Set<String> ownNames() {
    return own().map(MetricFamily::getName).collect(Collectors.toSet());
  }

  /** All values of labels of the product's own metrics. */
  Set<String> ownLabels() {
    return own()
        .flatMap(family -> family.getMetrics().stream())
        .flatMap(metric -> metric.getLabels().values().stream())
        .collect(Collectors.toSet());
  }

  private Stream<MetricFamily> own() {
    return families.stream().filter(family -> family.getName().startsWith(OURS));
  }

  /** The value of the series with exactly these labels; of a histogram how much was observed. */
  double value(String name, String... labels) {
    return families.stream()
        .filter(family -> family.getName().equals(name))
        .flatMap(family -> family.getMetrics().stream())
        .filter(metric -> Set.copyOf(metric.getLabels().values()).equals(Set.of(labels)))
        .mapToDouble(Metrics::number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " " + List.of(labels)));
  }

  private static double number(Metric metric) {
    if (metric instanceof Counter counter) {
      return counter.getValue();
    }
    return metric instanceof Gauge gauge ? gauge.getValue() : ((Histogram) metric).getSampleSum();
  }
}

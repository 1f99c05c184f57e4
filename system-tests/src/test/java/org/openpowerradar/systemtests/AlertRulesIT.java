package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped alerts and the metrics they look at, read by Prometheus' own tool. */
class AlertRulesIT {
  private static final Path RULES =
      RunningPlatform.ROOT.resolve("deployment/prometheus/powerradar.yml");
  private static final Pattern METRIC = Pattern.compile("powerradar_\\w+");
  private static final Pattern OF_HISTOGRAM = Pattern.compile("_(bucket|sum|count)$");

  @TempDir Path folder;
  private final RunningPlatform platform = RunningPlatform.get();

  @Test
  void rules_whenReadByPromtool_thenAllAreUnderstood() throws Exception {
    Tool.Said said = Tool.named("promtool").say("check", "rules", RULES.toString());

    assertEquals(0, said.exit(), said.output());
    assertTrue(said.output().contains("SUCCESS: 9 rules found"), said.output());
  }

  @Test
  void rules_whenTheyNameAMetric_thenTheProductHasIt() throws Exception {
    Set<String> named =
        METRIC
            .matcher(Files.readString(RULES))
            .results()
            .map(found -> OF_HISTOGRAM.matcher(found.group()).replaceFirst(""))
            .collect(Collectors.toCollection(TreeSet::new));

    named.removeAll(Metrics.of(platform).ownNames());

    assertEquals(Set.of(), named);
  }

  @Test
  void metrics_whenReadByPromtool_thenNothingIsWrongWithThem() throws Exception {
    URI address = URI.create(platform.endpoint("internal.url") + "/metrics");
    Path page = folder.resolve("metrics");
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofFile(page));

    Tool.Said said = Tool.named("promtool").reading(page).say("check", "metrics");

    assertEquals(0, said.exit(), said.output());
  }
}

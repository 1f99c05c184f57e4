package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.systemtests.GoldenSeries.Measurements;

/**
 * Every measured series of golden_totals.csv at 60 s or less through real bridges and back by the
 * portal's interface: the totals are those that somebody else added up.
 */
class GoldenTotalsIT {
  private static final int ENOUGH_SAMPLES = 10_000;
  private static final boolean ALL = Boolean.getBoolean("powerradar.golden.all");

  /** The short run: two months that follow each other, one that ends early, and devices. */
  private static final Set<String> PART =
      Set.of(
          "REFIT_House20_2014-03.csv.gz",
          "REFIT_House20_2014-04.csv.gz",
          "UKDALE_House2_2013-10.csv.gz",
          "Breadcutter_B7DF9D",
          "Charger-Smartphone_D337C9",
          "Coffeemaker_senseo",
          "DvdPlayer_device_72882E",
          "Lamp_B81D04",
          "LaundryDryer_B7E43D",
          "PC-Desktop_7296D7",
          "Refrigerator_599393",
          "TV-LCD_device_B814DA",
          "WaterKettle_D330A3");

  private final List<ReplayedInstallation> replayed = new ArrayList<>();

  private record Result(GoldenSeries series, MeteredEnergy metered) {
    double deviation() {
      return series.deviation(metered.wattHours());
    }

    /**
     * Whether 4 to 8 % of the seconds in which the load was known are repaired: a blank or two
     * beside a lost packet count as lost with it.
     */
    boolean saysSo() {
      double known = metered.measured() + metered.repaired();
      double repaired = metered.repaired() / known;
      return repaired > 0.04 && repaired < 0.08;
    }

    @Override
    public String toString() {
      return "%.4f %% of %.5f kWh, %d s measured, %d s repaired, in %s of %s"
          .formatted(
              deviation() * 100,
              series.kilowattHours(),
              metered.measured(),
              metered.repaired(),
              series.name(),
              series.file());
    }
  }

  @Test
  void totals_whenEverySeriesIsReplayed_thenWithinATenthOfAPercent() throws Exception {
    List<Result> results = replay("golden totals");

    assertEquals(List.of(), results.stream().filter(each -> each.deviation() > 0.001).toList());
  }

  @Test
  void totals_whenFivePercentAreLost_thenWithinOnePercentAndCoverageSaysSo() throws Exception {
    List<Result> results =
        replay("golden totals, 5 % lost", "--loss", "5", "--counter-every", "10", "--seed", "5");

    List<Result> judged = // of few samples the share that is lost differs too much by chance
        results.stream().filter(each -> each.series().samples() >= ENOUGH_SAMPLES).toList();
    Figures.print(
        "golden totals, 5 %% lost: %d of %d series have %d samples or more"
            .formatted(judged.size(), results.size(), ENOUGH_SAMPLES));
    assertEquals(List.of(), results.stream().filter(each -> each.deviation() > 0.01).toList());
    assertEquals(List.of(), judged.stream().filter(each -> !each.saysSo()).toList());
  }

  private List<Result> replay(String what, String... options) throws Exception {
    RunningPlatform platform = RunningPlatform.get();
    Map<String, List<GoldenSeries>> golden =
        GoldenSeries.sampled().stream()
            .filter(series -> ALL || isInPart(series))
            .collect(Collectors.groupingBy(GoldenSeries::file, TreeMap::new, Collectors.toList()));
    long start = System.nanoTime();
    for (List<Measurements> files : installations(golden)) {
      List<String> wanted = new ArrayList<>(List.of(options));
      wanted.addAll(List.of("--columns", columns(golden.get(files.get(0).name()))));
      replayed.add(new ReplayedInstallation(platform, files, wanted));
    }
    for (ReplayedInstallation each : replayed) {
      each.awaitSent();
    }
    double sent = (System.nanoTime() - start) / 1e9;
    List<Result> results = new ArrayList<>();
    for (ReplayedInstallation each : replayed) {
      each.awaitSummed();
      results.addAll(results(each, golden));
    }
    double summed = (System.nanoTime() - start) / 1e9;
    Figures.print(
        "%s: acknowledged after %.1f s, summed after %.1f s".formatted(what, sent, summed));
    print(what, results);
    return results;
  }

  @AfterEach
  void close() throws Exception {
    for (ReplayedInstallation each : replayed) {
      each.close();
    }
  }

  private static boolean isInPart(GoldenSeries series) {
    String file = series.file().substring(series.file().indexOf('/') + 1);
    return PART.contains(file) || PART.contains(series.name());
  }

  private static String columns(List<GoldenSeries> series) {
    return series.stream().map(GoldenSeries::name).collect(Collectors.joining(","));
  }

  /** The months of a house are one installation. */
  private static Iterable<List<Measurements>> installations(Map<String, List<GoldenSeries>> golden)
      throws IOException {
    Map<String, List<Measurements>> installations = new TreeMap<>();
    for (Map.Entry<String, List<GoldenSeries>> file : golden.entrySet()) {
      installations
          .computeIfAbsent(file.getValue().get(0).installation(), key -> new ArrayList<>())
          .add(Measurements.of(file.getKey()));
    }
    return installations.values();
  }

  private static List<Result> results(
      ReplayedInstallation replayed, Map<String, List<GoldenSeries>> golden) throws Exception {
    List<Result> results = new ArrayList<>();
    for (Measurements file : replayed.files()) {
      Map<String, MeteredEnergy> totals = replayed.totals(file);
      for (GoldenSeries series : golden.get(file.name())) {
        results.add(new Result(series, totals.get(series.name())));
      }
    }
    return results;
  }

  private static void print(String what, List<Result> results) {
    long samples = results.stream().mapToLong(each -> each.series().samples()).sum();
    List<Result> sorted =
        results.stream().sorted(Comparator.comparing(Result::deviation).reversed()).toList();
    Figures.print(
        "%s: %d series of %d samples, worst %s; median %s"
            .formatted(
                what, results.size(), samples, sorted.get(0), sorted.get(sorted.size() / 2)));
    sorted.stream()
        .skip(1)
        .limit(9)
        .filter(each -> each.deviation() > 0)
        .forEach(each -> Figures.print(what + ": then " + each));
  }
}

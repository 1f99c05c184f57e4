package org.openpowerradar.meter.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

/** Real files, as their sources gave them, against totals worked out elsewhere. */
class MeasuredImportsIT {
  private static final ImportOptions KWH =
      new ImportOptions(null, null, ValueUnit.KWH, 0, false, null);
  private static final Instant EVER = Instant.parse("2099-01-01T00:00:00Z");
  private static ImportParts parts;

  @BeforeAll
  static void start() {
    parts = new ImportParts();
  }

  @BeforeEach
  void empty() {
    parts.clear();
  }

  @Test
  void hourly_whenAll177SeriesAreImported_thenEveryTotalEqualsTheOracle(TestReporter reporter)
      throws IOException {
    Map<String, BigDecimal> golden = golden();
    BigDecimal largest = BigDecimal.ZERO;
    int compared = 0;
    for (String name : List.of("electricity_kwh_2018", "electricity_kwh_2019", "gas_kwh_2019")) {
      String path = "cambridge_hourly/" + name + ".csv.gz";
      parts.clear();
      store(path, KWH);
      for (MeterSummary meter : parts.meters(all -> all.ofSite(parts.two.office))) {
        BigDecimal oracle = golden.get(path + "," + meter.name());
        largest = largest.max(total(meter).subtract(oracle).abs());
        compared++;
      }
    }
    reporter.publishEntry("hourly series", compared + ", largest deviation " + largest + " kWh");

    assertEquals(177, compared);
    assertEquals(0, largest.signum());
  }

  @Test
  void report_whenTheWholeDay_thenWhatTheCountersRose() throws IOException {
    ImportPreview preview = store("forrestal_3phase_15min/DEM_Report_10-02-13.csv.gz", noOptions());

    assertEquals(25, preview.series().size());
    assertEquals(0, total().compareTo(new BigDecimal("26445.495")));
    assertTrue(has(preview, FindingCode.POINTS_LEFT_OUT));
    assertTrue(has(preview, FindingCode.COUNTER_HALF));
    assertTrue(preview.series().stream().anyMatch(each -> each.name().equals("nzb23")));
  }

  @Test
  void report_whenOneHour_thenThreeQuarterHoursOfEachMeter() throws IOException {
    ImportPreview preview =
        store("forrestal_3phase_15min/1hour_only-DEM_Report_01-06-14.csv.gz", noOptions());

    assertEquals(0, total().compareTo(new BigDecimal("446.825")));
    assertTrue(preview.series().stream().allMatch(each -> each.amounts().count() == 3));
  }

  @Test
  void report_whenTimesAreASecondLate_thenTakenAsTheQuarterHourAndSaidSo() throws IOException {
    ImportPreview preview = store("forrestal_3phase_15min/zero-minutes.csv.gz", noOptions());

    assertEquals(0, total().compareTo(new BigDecimal("452.015")));
    assertTrue(has(preview, FindingCode.TIMES_ALIGNED));
  }

  @Test
  void report_whenItHoldsNoData_thenSaidSoAndNotReady() throws IOException {
    ImportPreview preview =
        preview(stage("forrestal_3phase_15min/no-data-in-range_DEM_Report_07-28-14.csv.gz"), KWH);

    assertEquals(FindingCode.NOTHING_FOUND, preview.findings().get(0).code());
    assertTrue(has(preview, FindingCode.POINTS_EMPTY));
    assertEquals(List.of(), preview.series());
  }

  @Test
  void greenButton_whenTheTagsCannotBeRight_thenAPersonHasToDecide() throws IOException {
    ImportPreview preview = preview(stage(week("2013-12-09_2013-12-15")), noOptions());

    List<FindingCode> decisions = preview.findings().stream().limit(3).map(Finding::code).toList();
    assertEquals(
        List.of(
            FindingCode.ZONE_IMPLAUSIBLE,
            FindingCode.UNIT_IMPLAUSIBLE,
            FindingCode.UNIT_IMPLAUSIBLE),
        decisions);
    assertEquals(false, preview.isReady());
    assertEquals("0.033137040", preview.series().get(0).amounts().total().toPlainString());
  }

  @Test
  void greenButton_whenUnitAndClockAreStated_thenBothWeeksBothWays() throws IOException {
    ImportOptions stated = new ImportOptions(null, ZoneRule.SITE, ValueUnit.KWH, -5, false, null);

    store(week("2013-12-09_2013-12-15"), stated);
    store(week("2013-12-16_2013-12-22"), stated);

    Map<String, BigDecimal> totals =
        parts.meters(all -> all.ofSite(parts.two.office)).stream()
            .collect(Collectors.toMap(MeterSummary::name, MeasuredImportsIT::total));
    assertEquals(
        Map.of(
            "NIST Net0 Home delivered", new BigDecimal("53.357400000"),
            "NIST Net0 Home received", new BigDecimal("8.499710000")),
        totals);
    assertEquals(
        Instant.parse("2013-12-08T23:00:00Z"),
        parts.meters(all -> all.ofSite(parts.two.office)).get(0).known().from());
  }

  private static String week(String days) {
    return "nist_net0_60s_greenbutton/Meter_Data_" + days + ".xml.gz";
  }

  private static ImportOptions noOptions() {
    return ImportOptions.NONE;
  }

  private static boolean has(ImportPreview preview, FindingCode code) {
    return preview.findings().stream().anyMatch(each -> each.code() == code);
  }

  private static ImportPreview store(String path, ImportOptions options) throws IOException {
    ImportId id = stage(path);
    ImportPreview preview = preview(id, options);
    parts.asAnna(imports -> imports.confirm(id, options, List.of()));
    return preview;
  }

  private static ImportPreview preview(ImportId id, ImportOptions options) {
    return parts.asAnna(imports -> imports.preview(id, options));
  }

  private static ImportId stage(String path) throws IOException {
    byte[] content = Files.readAllBytes(data(path));
    return parts.asAnna(
        imports -> imports.stage(parts.two.office, ImportParts.upload(path, content)).id());
  }

  private static BigDecimal total() {
    return parts.meters(all -> all.ofSite(parts.two.office)).stream()
        .map(MeasuredImportsIT::total)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(MeterSummary meter) {
    List<MeterBucket> amounts = new ArrayList<>();
    amounts.addAll(parts.meters(all -> all.amounts(meter.id(), Instant.EPOCH, EVER, 100_000)));
    return amounts.stream().map(MeterBucket::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> golden() throws IOException {
    Map<String, BigDecimal> golden = new HashMap<>();
    for (String line : Files.readAllLines(data("golden_totals.csv"))) {
      String[] cells = line.split(",");
      if (cells[0].startsWith("cambridge_hourly/")) {
        golden.put(cells[0] + "," + cells[1], new BigDecimal(cells[3]));
      }
    }
    return golden;
  }

  private static Path data(String name) {
    Path file = Path.of(System.getProperty("powerradar.data"), name);
    boolean present = Files.exists(file);
    assertTrue(present || System.getenv("CI") == null, file + " is missing");
    assumeTrue(present, "skipped: " + file + " is missing, see -Dpowerradar.data in README.md");
    return file;
  }
}

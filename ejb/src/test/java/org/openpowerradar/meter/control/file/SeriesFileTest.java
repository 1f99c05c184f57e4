package org.openpowerradar.meter.control.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.entity.imports.Finding;
import org.openpowerradar.meter.entity.imports.FindingCode;
import org.openpowerradar.meter.entity.imports.ImportFormat;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

class SeriesFileTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ImportOptions UTC_KWH = options(ZoneRule.UTC, ValueUnit.KWH);
  private static final ImportOptions SITE_KWH = options(ZoneRule.SITE, ValueUnit.KWH);

  @Test
  void wide_whenEachRowHasItsMistake_thenEachIsNamedByRowAndColumn() {
    String text =
        """
        time,a,b
        2026-01-01T00:00,1.5,2
        2026-01-01T01:00,x,2
        01.01.2026 02:00,1,2
        2026-01-01T03:00,1
        2026-01-01T00:00,1,2
        2026-01-01T04:20,1,2
        """;

    ParsedFile file = read(text, UTC_KWH);

    assertEquals(
        List.of(
            "VALUE_FORM 3 a [x]",
            "TIME_FORM 4  [01.01.2026 02:00]",
            "CELLS 5  [2, 3]",
            "TIME_TWICE 6 a [2]",
            "TIME_OFF_GRID 7 a [60]",
            "TIME_TWICE 6 b [2]",
            "TIME_OFF_GRID 7 b [60]"),
        found(file));
  }

  @Test
  void wide_whenATimeComesTwice_thenTheLaterRowIsWrong() {
    String text =
        """
        time,a
        2026-01-01 00:00,1
        2026-01-01 01:00,1
        2026-01-01 01:00,2
        2026-01-01 02:00,1
        """;

    assertEquals(List.of("TIME_TWICE 4 a [3]"), found(read(text, UTC_KWH)));
  }

  @Test
  void wide_whenNothingIsStated_thenZoneAndUnitAreToBeDecided() {
    ParsedFile file = read("time,a\n2026-01-01 00:00,1\n2026-01-01 01:00,1\n", ImportOptions.NONE);

    assertEquals(List.of("ZONE_UNSTATED 0  []", "UNIT_UNSTATED 0  []"), found(file));
  }

  @Test
  void wide_whenTheHeaderTellsZoneAndUnit_thenNothingIsAsked() {
    String text = "time_utc;main [kWh]\n2026-01-01 00:00;1,5\n2026-01-01 00:15;0,25\n";

    ParsedFile file = read(text, ImportOptions.NONE);

    assertEquals(List.of(), found(file));
    assertEquals("1.750000000", file.series().get(0).total().toPlainString());
    assertEquals(900, file.series().get(0).seconds());
  }

  @Test
  void wide_whenValuesAreWatts_thenEnergyOfTheQuarterHour() {
    String text = "time,a\n2026-01-01T00:00Z,1000\n2026-01-01T00:15Z,500\n";

    ParsedFile file = read(text, options(null, ValueUnit.W));

    assertEquals("0.375000000", file.series().get(0).total().toPlainString());
  }

  @Test
  void wide_whenTheClockGoesBack_thenTheDoubledHourIsTakenInItsOrder() {
    String text =
        """
        time,a
        2025-10-26 01:00,1
        2025-10-26 02:00,2
        2025-10-26 02:00,3
        2025-10-26 03:00,4
        """;

    ParsedFile file = read(text, SITE_KWH);

    assertEquals(List.of("TIME_AMBIGUOUS 0  [1, 2025-10-26T02:00]"), found(file));
    assertEquals(
        List.of(
            "2025-10-25T23:00:00Z",
            "2025-10-26T00:00:00Z",
            "2025-10-26T01:00:00Z",
            "2025-10-26T02:00:00Z"),
        starts(file));
  }

  @Test
  void wide_whenTheClockSkipsAnHour_thenItsTimeIsAnErrorOfTheRow() {
    String text =
        """
        time,a
        2026-03-29 01:00,1
        2026-03-29 02:00,2
        2026-03-29 03:00,3
        """;

    assertEquals(
        List.of("TIME_HOLE 3  [2026-03-29 02:00, Europe/Berlin]"), found(read(text, SITE_KWH)));
  }

  @Test
  void wide_whenZerosAreStatedAsMissing_thenLeftOutAndCounted() {
    String text = "time,a\n2026-01-01 00:00,1\n2026-01-01 01:00,0\n2026-01-01 02:00,2\n";
    ImportOptions stated = new ImportOptions(null, ZoneRule.UTC, ValueUnit.KWH, 0, true, null);

    ParsedFile file = read(text, stated);

    assertEquals(2, file.series().get(0).amounts().size());
    assertEquals(1, file.series().get(0).missing());
    assertEquals(List.of("ZEROS_MISSING 0 a [1]"), found(file));
  }

  @Test
  void long_whenSeriesHaveDifferentIntervals_thenEachItsOwn() {
    String text =
        """
        time,meter,kWh
        2026-01-01T00:00Z,main,1
        2026-01-01T00:00Z,sub,0.1
        2026-01-01T00:15Z,sub,0.2
        2026-01-01T01:00Z,main,2
        """;

    ParsedFile file = read(text, ImportOptions.NONE);

    assertEquals(ImportFormat.CSV_LONG, file.options().format());
    assertEquals(List.of(3_600, 900), file.series().stream().map(ParsedSeries::seconds).toList());
    assertEquals(List.of(), found(file));
  }

  @Test
  void report_whenReadingsAreMissing_thenOneAmountOverTheGap() {
    String text =
        """
        "Point Name:","nzb23:CONSUMPTN HI"
        "Trend Every:","15 minutes"
        "10/1/2013","0:00:00","1000"," -N-       NONE"
        "10/1/2013","0:30:01","1000"," -N-       NONE"
        "10/1/2013","0:45:00","2000"," -F-       NONE"
        "Point Name:","NZB23:CONSUMPTN LO"
        "10/1/2013","0:00:00","10"," -N-       NONE"
        "10/1/2013","0:30:00","14"," -N-       NONE"
        "10/1/2013","0:45:00","19"," -N-       NONE"
        """;

    ParsedFile file = read(text, ImportOptions.NONE);

    assertEquals(
        List.of(
            "STATUS 5 nzb23:CONSUMPTN HI [-F- NONE]",
            "TIMES_ALIGNED 0  [1]",
            "COUNTER_HALF 9 nzb23 [LO]",
            "COUNTER_GAP 8 nzb23 [30]",
            "COUNTER_FIRST 0  [1]"),
        found(file));
    assertEquals("nzb23", file.series().get(0).label().name());
    assertEquals("4.000000000", file.series().get(0).total().toPlainString());
    assertEquals(List.of("2013-09-30T22:00:00Z"), starts(file));
  }

  @Test
  void xml_whenItWantsAnotherFile_thenRefusedAndNotRead() {
    String text =
        "<!DOCTYPE feed [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n"
            + "<feed><entry><title>&secret;</title></entry></feed>";

    ParsedFile file = read(text, ImportOptions.NONE);

    assertEquals(FindingCode.XML_FORM, file.findings().sorted().get(0).code());
    assertEquals(List.of(), file.series());
  }

  @Test
  void file_whenNothingOfIt_thenSaidSo() {
    assertEquals(List.of("UNKNOWN_FORMAT 0  []"), found(read("hello\nworld\n", UTC_KWH)));
  }

  @Test
  void file_whenItUnpacksToMoreThanTheLimit_thenRefusedWhileReading() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("time,a\n".getBytes(StandardCharsets.UTF_8));
      String cell = " ".repeat(500_000);
      byte[] line = ("2026-01-01T00:00Z," + cell + "\n").getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written <= Limits.UNPACKED_BYTES; written += line.length) {
        out.write(line);
      }
    }

    SeriesFile file = new SeriesFile(packed.toByteArray());

    assertThrows(InvalidRequestException.class, () -> file.read(UTC_KWH, BERLIN));
  }

  private static ImportOptions options(ZoneRule zone, ValueUnit unit) {
    return new ImportOptions(null, zone, unit, 0, false, null);
  }

  private static ParsedFile read(String text, ImportOptions options) {
    return new SeriesFile(text.getBytes(StandardCharsets.UTF_8)).read(options, BERLIN);
  }

  private static List<String> found(ParsedFile file) {
    return file.findings().sorted().stream().map(SeriesFileTest::line).toList();
  }

  private static String line(Finding finding) {
    return finding.code() + " " + finding.row() + " " + finding.column() + " " + finding.facts();
  }

  private static List<String> starts(ParsedFile file) {
    return file.series()
        .get(0)
        .amounts()
        .buckets()
        .map(each -> Instant.ofEpochSecond(each.start()).toString())
        .toList();
  }
}

package org.openpowerradar.energy.control.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.calibration.CalibrationLine;
import org.openpowerradar.energy.entity.calibration.CalibrationProblem;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.bulk.SensorSpan;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.bulk.CsvTable;

class CalibrationPlanTest {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T06:15:00Z");
  private static final SiteSummary SITE =
      new SiteSummary(
          new SiteId(1), new AccountId(1), "Office", ZoneId.of("Europe/Berlin"), "Berlin");
  private static final List<SensorSpan> INSTALLED =
      List.of(span(11, 4, JANUARY, JUNE), span(11, 5, JUNE, null), meter());

  private static SensorSpan span(long serial, long device, Instant from, Instant to) {
    SensorSpan.Place place =
        new SensorSpan.Place(SITE, new DeviceId(device), "Device " + device, 1);
    return new SensorSpan(new SensorSerial(serial), SensorType.PAN_10, place, 0.000_01, from, to);
  }

  private static SensorSpan meter() {
    SensorSpan.Place place = new SensorSpan.Place(SITE, new DeviceId(9), "Mains", 1);
    return new SensorSpan(new SensorSerial(42), SensorType.PAN_42, place, 1, JANUARY, null);
  }

  private static CalibrationPlan plan(String... rows) {
    String csv = "serial;gain;offset;valid_from\n" + String.join("\n", rows);
    return new CalibrationPlan(CsvTable.read(csv)).over(INSTALLED);
  }

  private static List<String> steps(CalibrationPlan plan) {
    return plan.steps().stream()
        .map(
            each ->
                each.span().place().device()
                    + " "
                    + each.gain()
                    + " "
                    + each.from()
                    + " "
                    + each.to())
        .toList();
  }

  @Test
  void over_whenNoDayIsGiven_thenSinceTheSensorWasInstalledWhereverItWas() {
    CalibrationPlan plan = plan("11;0,000012;;");

    assertEquals(
        List.of("4 0.000012 " + JANUARY + " " + JUNE, "5 0.000012 " + JUNE + " null"), steps(plan));
    CalibrationLine line = plan.lines().get(0);
    assertEquals("Device 4", line.place().device());
    assertEquals(0.000_01, line.place().gain());
    assertTrue(line.isChange());
  }

  @Test
  void over_whenADayIsGiven_thenFromItsMidnightAtTheSite() {
    assertEquals(
        List.of("4 0.000012 2026-04-30T22:00:00Z " + JUNE, "5 0.000012 " + JUNE + " null"),
        steps(plan("11;1.2E-5;0;2026-05-01")));
  }

  @Test
  void over_whenASensorHasTwoGains_thenEachUntilTheNextInWhateverOrder() {
    assertEquals(
        List.of(
            "4 0.000012 2026-02-01T00:00:00Z 2026-03-01T10:15:00Z",
            "4 0.000013 2026-03-01T10:15:00Z " + JUNE,
            "5 0.000013 " + JUNE + " null"),
        steps(plan("11;0.000013;;2026-03-01 11:15", "11;0.000012;;2026-02-01T01:00+01:00")));
  }

  @Test
  void over_whenTheGainIsTheSame_thenNothingIsDone() {
    CalibrationPlan plan = plan("11;0.0000100;;");

    assertEquals(List.of(), plan.steps());
    assertEquals(null, plan.lines().get(0).problem());
    assertEquals(false, plan.lines().get(0).isChange());
  }

  @ParameterizedTest
  @CsvSource({
    "0;1;;, SERIAL",
    "4294967296;1;;, SERIAL",
    "=1+1;1;;, SERIAL",
    "11;0;;, GAIN",
    "11;-1;;, GAIN",
    "11;1000000;;, GAIN",
    "11;1e99;;, GAIN",
    "11;1e-13;;, GAIN",
    "11;;;, GAIN",
    "11;1;0.5;, OFFSET",
    "11;1;x;, OFFSET",
    "11;1;;yesterday, FROM",
    "11;1;;1999-12-31, FROM",
    "11;1;;+999999999-01-01, FROM",
    "11;1;;2026-02-30, FROM",
    "11;1;;2026-05-01 10:10, QUARTER_HOUR",
    "12;1;;, UNKNOWN",
    "42;1;;, POWER_METER"
  })
  void over_whenARowIsWrong_thenSaidWhich(String row, CalibrationProblem problem) {
    CalibrationPlan plan = plan(row);

    assertEquals(problem, plan.lines().get(0).problem());
    assertEquals(2, plan.lines().get(0).line());
    assertEquals(List.of(), plan.steps());
  }

  @Test
  void over_whenTheSameMomentIsSaidTwice_thenTheSecondIsWrong() {
    CalibrationPlan plan = plan("11;1;;2026-05-01", "11;2;;2026-05-01");

    assertEquals(null, plan.lines().get(0).problem());
    assertEquals(CalibrationProblem.TWICE, plan.lines().get(1).problem());
  }

  @Test
  void over_whenTheSensorMeasuredNothingThen_thenWrong() {
    CsvTable table = CsvTable.read("serial,gain,valid_from\n11,2,2026-07-01");

    CalibrationPlan plan = new CalibrationPlan(table).over(INSTALLED.subList(0, 1));

    assertEquals(CalibrationProblem.NOT_INSTALLED, plan.lines().get(0).problem());
  }

  @Test
  void token_whenFileOrStateAreOthers_thenAnother() {
    CsvTable table = CsvTable.read("serial,gain\n11,2");
    String token = new CalibrationPlan(table).over(INSTALLED).token();

    assertEquals(token, new CalibrationPlan(table).over(INSTALLED).token());
    assertNotEquals(token, new CalibrationPlan(table).over(INSTALLED.subList(0, 1)).token());
    assertNotEquals(
        token, new CalibrationPlan(CsvTable.read("serial,gain\n11,3")).over(INSTALLED).token());
  }

  @Test
  void correction_whenOfAStep_thenOfItsPhaseAndGainAlone() {
    CalibrationStep step = plan("11;2;;").steps().get(0);

    assertEquals(1, step.correction().phase());
    assertEquals(new BigDecimal("2"), step.correction().change().amperesPerUnit());
    assertEquals(null, step.correction().change().volts());
  }
}

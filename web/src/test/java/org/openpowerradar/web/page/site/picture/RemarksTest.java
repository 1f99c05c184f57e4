package org.openpowerradar.web.page.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.web.page.coverage.CoverageSum;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.time.SiteTimes;

class RemarksTest {
  private final Remarks remarks =
      new Remarks(
          new Texts(Locale.ENGLISH),
          new Figures(Locale.ENGLISH),
          new SiteTimes(SiteFixture.ZONE, Locale.ENGLISH));

  @Test
  void ofSeries_whenAllIsHeard_thenNothingToSay() {
    assertEquals(List.of(), ofSeries(i -> SiteFixture.HEARD));
  }

  @Test
  void ofSeries_whenHoursAreMissing_thenHowMuchAndWhere() {
    List<String> sentences =
        ofSeries(i -> i == 1 || i == 2 ? SiteFixture.MISSING : SiteFixture.HEARD);

    assertEquals(
        List.of("2\u00a0h missing on Mon 26 Oct, 12:00\u201314:00. It is left out of all totals."),
        sentences);
  }

  @Test
  void ofSeries_whenHourIsEstimated_thenHowMuchAndWhere() {
    List<String> sentences = ofSeries(i -> i == 3 ? SiteFixture.ESTIMATED : SiteFixture.HEARD);

    assertEquals(
        List.of(
            "50\u00a0min estimated on Mon 26 Oct, 14:00\u201315:00, from the readings before"
                + " and after."),
        sentences);
  }

  @Test
  void ofSeries_whenLossesAreScattered_thenNoPlaceIsNamed() {
    List<String> sentences = ofSeries(i -> new Coverage(3_500, 100, 0, 0));

    assertEquals(
        List.of("6\u00a0min estimated in short stretches, from the readings before and after."),
        sentences);
  }

  @Test
  void ofSeries_whenFewPacketsAreLost_thenNotWorthASentence() {
    assertEquals(List.of(), ofSeries(i -> new Coverage(3_560, 40, 0, 0)));
  }

  @Test
  void ofInterval_whenPartIsMissing_thenBothShares() {
    assertEquals(
        "75.0\u00a0% measured, 25.0\u00a0% missing",
        remarks.ofInterval(new CoverageSum(2_700, 0, 900)));
  }

  @Test
  void ofInterval_whenNothingIsKnown_thenNoData() {
    assertEquals("no data", remarks.ofInterval(new CoverageSum(0, 0, 3_600)));
  }

  @Test
  void ofVolts_whenAPowerMeterMeasuredNone_thenWhichDevicesAndHowLong() {
    assertEquals(
        Optional.of(
            "The power meter of the panel measured no voltage for some of the time: there the"
                + " fixed voltage was used for Pump (2\u00a0h), Fan (15\u00a0min)."),
        remarks.ofVolts(List.of(device("Fan", 900), device("Lamp", 0), device("Pump", 7_200))));
  }

  @Test
  void ofVolts_whenManyDevices_thenTheFirstThreeAreNamed() {
    String sentence =
        remarks
            .ofVolts(
                List.of(device("A", 900), device("B", 900), device("C", 900), device("D", 900)))
            .orElseThrow();

    assertTrue(sentence.endsWith("C (15\u00a0min) and 1 more device."), sentence);
  }

  @Test
  void ofVolts_whenVoltsWereMeasuredOrAreFixedAnyway_thenNothingToSay() {
    assertEquals(Optional.empty(), remarks.ofVolts(List.of(device("Fan", 0))));
  }

  private static DeviceSeries device(String name, long assumedSeconds) {
    return new DeviceSeries(SiteFixture.MAINS, name, 1, List.of(), assumedSeconds);
  }

  private List<String> ofSeries(IntFunction<Coverage> coverage) {
    return remarks.ofSeries(
        SiteFixture.intervals(), SiteFixture.series(coverage).total(), SiteFixture.LATER);
  }
}

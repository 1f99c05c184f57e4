package org.openpowerradar.web.page.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.chart.Chart;
import org.openpowerradar.web.page.chart.Chart.Shape;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.site.address.Metric;
import org.openpowerradar.web.page.time.SiteTimes;

class EnergyChartTest {
  private static final IntFunction<Coverage> ALL_HEARD = i -> SiteFixture.HEARD;
  private static final Texts TEXTS = new Texts(Locale.ENGLISH);

  @Test
  void draw_whenMoreThanEightDevices_thenTheRestTogetherAndUntrackedOnTop() {
    Chart chart = draw(ALL_HEARD, Optional.empty(), Metric.ENERGY);

    List<String> names = chart.series().stream().map(Chart.Series::name).toList();
    assertEquals("Device 10", names.get(0));
    assertEquals(List.of("2 other devices", "Untracked"), names.subList(8, 10));
    assertEquals(0.3, chart.series().get(8).values().get(0), 1e-9);
  }

  @Test
  void draw_whenEnergy_thenUnitFitsTheStack() {
    Chart chart = draw(ALL_HEARD, Optional.empty(), Metric.ENERGY);

    assertEquals("kWh", chart.scale().unit());
    assertEquals(1.0, chart.series().get(0).values().get(0));
  }

  @Test
  void draw_whenHourIsMissing_thenNoValueAndAGap() {
    Chart chart =
        draw(
            i -> i == 1 ? SiteFixture.MISSING : SiteFixture.HEARD, Optional.empty(), Metric.ENERGY);

    assertNull(chart.series().get(0).values().get(1));
    assertEquals("mxmm", chart.series().get(0).states());
    assertEquals(List.of(new Chart.Stretch(1, 2)), chart.marks().gaps());
  }

  @Test
  void draw_whenHourIsMostlyEstimated_thenMarked() {
    Chart chart =
        draw(
            i -> i == 2 ? SiteFixture.ESTIMATED : SiteFixture.HEARD,
            Optional.empty(),
            Metric.ENERGY);

    assertEquals("mmem", chart.series().get(0).states());
  }

  @Test
  void draw_whenHourLiesAhead_thenNoValueAndNoGap() {
    Instant now = SiteFixture.hour(2).plusSeconds(600);

    Chart chart = draw(ALL_HEARD, Optional.empty(), Metric.ENERGY, now);

    assertEquals("mmmf", chart.series().get(0).states());
    assertEquals(List.of(), chart.marks().gaps());
    assertEquals(2, chart.marks().open());
  }

  @Test
  void draw_whenContainerIsChosenToo_thenItIsALineOverTheColumns() {
    Chart chart =
        draw(ALL_HEARD, Optional.of(List.of(SiteFixture.MAINS, SiteFixture.id(3))), Metric.ENERGY);

    assertEquals(
        List.of(Shape.STEP, Shape.COLUMN),
        chart.series().stream().map(Chart.Series::shape).toList());
  }

  @Test
  void draw_whenCurrent_thenLinesInAmpereWithOneDecimal() {
    Chart chart = draw(ALL_HEARD, Optional.empty(), Metric.CURRENT);

    assertEquals("A", chart.scale().unit());
    assertTrue(chart.json().contains("\"decimals\":1"));
    assertEquals(Shape.LINE, chart.series().get(0).shape());
  }

  @Test
  void draw_whenLinesAndNobodyChose_thenTheWholeSiteIsALineToo() {
    Chart chart = draw(ALL_HEARD, Optional.empty(), Metric.POWER);

    Chart.Series last = chart.series().get(chart.series().size() - 1);
    assertEquals("Whole site", last.name());
    assertEquals(10.0, last.values().get(0));
  }

  @Test
  void values_whenWrittenOut_thenTheFiguresOfTheChartAndDashesForGaps() {
    Chart chart =
        draw(
            i -> i == 1 ? SiteFixture.MISSING : SiteFixture.HEARD,
            Optional.of(List.of(SiteFixture.id(5))),
            Metric.POWER);

    List<ValueRow> rows = ValueRow.of(chart, chart.scale(), new Figures(Locale.ENGLISH));

    assertEquals(new ValueRow("Mon 26 Oct, 11\u201312 h CET", List.of("500"), ""), rows.get(0));
    assertEquals(List.of("\u2013"), rows.get(1).digits());
  }

  @Test
  void draw_whenColourIsGivenTwice_thenOtherShade() {
    Chart chart =
        draw(ALL_HEARD, Optional.of(List.of(SiteFixture.id(1), SiteFixture.id(9))), Metric.ENERGY);

    assertEquals(
        List.of("cat-5b", "cat-5"), chart.series().stream().map(Chart.Series::colour).toList());
  }

  @Test
  void draw_whenAGroupIsChosen_thenAStepOverTheColumnsInItsOwnColour() {
    EnergyAnswers answers = SiteFixture.answers(ALL_HEARD);
    Selection selection =
        new Selection(answers.tree(), answers.series(), Optional.empty(), Metric.ENERGY)
            .with(List.of(SiteFixture.GROUP));
    SiteTimes times = new SiteTimes(SiteFixture.ZONE, Locale.ENGLISH);

    Chart chart =
        new EnergyChart(answers, Metric.ENERGY, SiteFixture.LATER, TEXTS)
            .draw(selection, times, Map.of(), "");

    Chart.Series last = chart.series().get(chart.series().size() - 1);
    assertEquals("Line A", last.name());
    assertEquals("cat-2", last.colour());
    assertEquals(Shape.STEP, last.shape());
    assertEquals(0.7, last.values().get(0), 1e-9);
  }

  private static Chart draw(
      IntFunction<Coverage> coverage, Optional<List<DeviceId>> asked, Metric metric) {
    return draw(coverage, asked, metric, SiteFixture.LATER);
  }

  private static Chart draw(
      IntFunction<Coverage> coverage, Optional<List<DeviceId>> asked, Metric metric, Instant now) {
    EnergyAnswers answers = SiteFixture.answers(coverage);
    Selection selection = new Selection(answers.tree(), answers.series(), asked, metric);
    SiteTimes times = new SiteTimes(SiteFixture.ZONE, Locale.ENGLISH);
    return new EnergyChart(answers, metric, now, TEXTS).draw(selection, times, Map.of(), "");
  }
}

package org.openpowerradar.web.page.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.figure.Figures;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.site.address.Metric;

class EnergyTableTest {
  @Test
  void rows_whenNobodyChose_thenDevicesUntrackedAndTheWholeSite() {
    EnergyTable table = table(i -> SiteFixture.HEARD, Optional.empty());

    DeviceRow site = table.rows().get(table.rows().size() - 1);
    assertEquals(12, table.rows().size());
    assertEquals("Untracked", table.rows().get(10).name());
    assertEquals(new DeviceRow.Digits("40.0", "10.0", "10.0"), site.digits());
    assertEquals("kWh", table.energyUnit());
    assertEquals("row-sum", site.rowClass());
  }

  @Test
  void rows_whenHourIsMissing_thenAverageOverTheRestAndShareSaid() {
    EnergyTable table =
        table(i -> i == 0 ? SiteFixture.MISSING : SiteFixture.HEARD, Optional.empty());

    DeviceRow site = table.rows().get(table.rows().size() - 1);
    assertEquals(new DeviceRow.Digits("30.0", "10.0", "10.0"), site.digits());
    assertEquals("75.0\u00a0%", site.coverage().measured());
    assertEquals("0.0 / 25.0\u00a0%", site.coverage().rest());
  }

  @Test
  void rows_whenNothingIsKnown_thenDashesNotZeros() {
    EnergyTable table = table(i -> SiteFixture.MISSING, Optional.empty());

    assertEquals(new DeviceRow.Digits("\u2013", "\u2013", "\u2013"), table.rows().get(0).digits());
  }

  @Test
  void rows_whenChosenDevicesContainEachOther_thenTheirSumCountsNothingTwice() {
    EnergyTable table =
        table(i -> SiteFixture.HEARD, Optional.of(List.of(SiteFixture.MAINS, SiteFixture.id(3))));

    DeviceRow chosen = table.rows().get(table.rows().size() - 2);
    assertEquals("Chosen devices", chosen.name());
    assertEquals("40.0", chosen.digits().energy());
    assertEquals("Mains", table.rows().get(1).within());
  }

  @Test
  void rows_whenSeveralDevicesAreSummed_thenAverageIsThatOfTheSum() {
    EnergyTable table =
        table(i -> SiteFixture.HEARD, Optional.of(List.of(SiteFixture.id(3), SiteFixture.id(5))));

    DeviceRow chosen = table.rows().get(table.rows().size() - 2);
    assertEquals(new DeviceRow.Digits("3.20", "0.80", "0.80"), chosen.digits());
  }

  @Test
  void rows_whenAGroupIsChosen_thenARowThatIsInNoSum() {
    EnergyAnswers answers = SiteFixture.answers(i -> SiteFixture.HEARD);
    Selection selection =
        new Selection(
                answers.tree(),
                answers.series(),
                Optional.of(List.of(SiteFixture.id(3))),
                Metric.ENERGY)
            .with(List.of(SiteFixture.GROUP));

    List<DeviceRow> rows = table(answers, selection).rows();

    assertEquals(
        List.of("Device 3", "Line A", "Untracked", "Chosen devices", "Whole site"),
        rows.stream().map(DeviceRow::name).toList());
    assertEquals("2.80", rows.get(1).digits().energy());
    assertEquals("1.20", rows.get(3).digits().energy());
  }

  private static EnergyTable table(IntFunction<Coverage> coverage, Optional<List<DeviceId>> asked) {
    EnergyAnswers answers = SiteFixture.answers(coverage);
    return table(answers, new Selection(answers.tree(), answers.series(), asked, Metric.ENERGY));
  }

  private static EnergyTable table(EnergyAnswers answers, Selection selection) {
    return new EnergyTable(
        answers,
        selection,
        new Texts(Locale.ENGLISH),
        new Figures(Locale.ENGLISH),
        SiteFixture.LATER);
  }
}

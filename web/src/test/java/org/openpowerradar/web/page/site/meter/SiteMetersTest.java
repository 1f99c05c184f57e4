package org.openpowerradar.web.page.site.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.MeterEnergy;
import org.openpowerradar.energy.boundary.MeterSeries;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.MeterValue;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.site.picture.SiteFixture;
import org.openpowerradar.web.page.time.Days;

class SiteMetersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 26);
  private static final Instant MIDNIGHT = DAY.atStartOfDay(SiteFixture.ZONE).toInstant();

  private final SiteMeters meters = new SiteMeters();
  private int count = 2;
  private boolean mayImport = true;
  private boolean isTooMuch;

  @BeforeEach
  void setUp() {
    meters.meters = new OfSite();
    meters.energy = new TwoDays();
    meters.language = new EnglishReader();
    meters.rights = new MayImport();
  }

  @Test
  void of_whenAMeterCounted_thenItsAmountWithItsUnitAndCoverage() {
    MeterLine gas = found().lines().get(0);

    assertEquals("Gas 1", gas.name());
    assertEquals("Gas to the site", gas.kind());
    assertEquals("12.5\u00a0m\u00b3", gas.amount().toString());
    assertEquals("75.0\u00a0%", gas.known().words());
    assertEquals("/app/settings/meters?account=1&meter=1#meter-panel", gas.link());
  }

  @Test
  void of_whenTheReaderMayNotSeeSettings_thenNoLink() {
    mayImport = false;

    assertNull(found().lines().get(0).link());
  }

  @Test
  void of_whenTheMeterHasNothingInThePeriodOrItIsTooMuch_thenADash() {
    isTooMuch = true;

    assertFalse(found().lines().get(0).amount().isKnown());
    assertFalse(
        meters
            .of(SiteFixture.SITE, new Days(DAY.minusDays(9), DAY.minusDays(9)))
            .lines()
            .get(0)
            .amount()
            .isKnown());
  }

  @Test
  void of_whenThereAreMany_thenTheFirstTwentyAndHowManyMore() {
    count = 23;

    assertEquals(SiteMeters.MOST, found().lines().size());
    assertEquals(3, found().more());
  }

  private SiteMeters.Found found() {
    return meters.of(SiteFixture.SITE, new Days(DAY, DAY));
  }

  private static MeterSummary summary(int id) {
    return new MeterSummary(
        new MeterId(id),
        SiteFixture.SITE.account(),
        SiteFixture.SITE.id(),
        "Gas " + id,
        new Measure(
            MeterKind.GAS, MeterUnit.CUBIC_METRE, FlowDirection.DELIVERED, MeterSource.IMPORTED),
        new MeterSummary.Known(MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(18)), 3_600));
  }

  private final class MayImport extends Rights {
    @Override
    protected boolean holds(String role) {
      return mayImport;
    }
  }

  private final class OfSite extends Meters {
    @Override
    public List<MeterSummary> ofSite(SiteId site) {
      assertEquals(SiteFixture.SITE.id(), site);
      return IntStream.rangeClosed(1, count).mapToObj(id -> summary(id)).toList();
    }
  }

  private final class TwoDays extends MeterEnergy {
    @Override
    public MeterSeries series(MeterId id, EnergyQuery query) {
      if (isTooMuch) {
        throw new InvalidRequestException("too much");
      }
      return new MeterSeries(
          summary((int) id.value()),
          SiteFixture.ZONE,
          query.resolution(),
          List.of(new Interval(query.from(), query.to())),
          List.of(new MeterValue(new BigDecimal("12.5"), new Coverage(64_800, 0, 0, 21_600))));
    }
  }
}

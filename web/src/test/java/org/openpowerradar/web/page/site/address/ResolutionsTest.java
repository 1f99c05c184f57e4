package org.openpowerradar.web.page.site.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.entity.Resolution;

class ResolutionsTest {
  @Test
  void sensible_whenOneDay_thenMinutesAndHours() {
    assertEquals(
        List.of(Resolution.MINUTE_1, Resolution.MINUTE_5, Resolution.MINUTE_15, Resolution.HOUR),
        Resolutions.sensible(1));
  }

  @Test
  void sensible_whenAYear_thenOnlyDays() {
    assertEquals(List.of(Resolution.DAY), Resolutions.sensible(366));
  }

  @Test
  void sensible_whenAnyPeriod_thenAtMost3000Intervals() {
    IntStream.rangeClosed(1, EnergyAddress.MOST_DAYS)
        .forEach(
            days ->
                Resolutions.sensible(days)
                    .forEach(each -> assertTrue(days * 86_400L / each.seconds() <= 3_000)));
  }

  @Test
  void usual_whenAnyPeriod_thenIsSensible() {
    IntStream.rangeClosed(1, EnergyAddress.MOST_DAYS)
        .forEach(days -> assertTrue(Resolutions.sensible(days).contains(Resolutions.usual(days))));
  }

  @Test
  void find_whenCodeOfAResolution_thenThatOne() {
    for (Resolution resolution : Resolution.values()) {
      assertEquals(resolution, Resolutions.find(Resolutions.code(resolution)).orElseThrow());
    }
  }
}

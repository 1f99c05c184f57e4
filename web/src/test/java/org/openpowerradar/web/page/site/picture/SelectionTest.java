package org.openpowerradar.web.page.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.page.site.address.Metric;

class SelectionTest {
  @Test
  void chosen_whenNobodyChoseAndValuesAddUp_thenAllThatContainNothing() {
    Selection selection = selection(Optional.empty(), Metric.ENERGY);

    assertEquals(10, selection.chosen().size());
    assertFalse(ids(selection.chosen()).contains(SiteFixture.MAINS));
    assertTrue(selection.isUsual());
  }

  @Test
  void chosen_whenNobodyChoseAndValuesAreLines_thenTheFiveLargestInTheOrderOfTheTree() {
    Selection selection = selection(Optional.empty(), Metric.POWER);

    assertEquals(
        List.of(106L, 107L, 108L, 109L, 110L),
        ids(selection.chosen()).stream().map(DeviceId::value).toList());
  }

  @Test
  void chosen_whenAsked_thenOnlyDevicesOfTheSite() {
    Selection selection =
        selection(Optional.of(List.of(SiteFixture.id(3), new DeviceId(999))), Metric.ENERGY);

    assertEquals(List.of(SiteFixture.id(3)), ids(selection.chosen()));
  }

  @Test
  void outermost_whenOneContainsAnother_thenNothingCountsTwice() {
    Selection selection =
        selection(Optional.of(List.of(SiteFixture.MAINS, SiteFixture.id(3))), Metric.ENERGY);

    assertEquals(List.of(SiteFixture.MAINS), ids(selection.outermost()));
    assertTrue(selection.containsChosen(selection.chosen().get(0)));
    assertEquals("Mains", selection.container(selection.chosen().get(1)).orElseThrow().name());
  }

  private static Selection selection(Optional<List<DeviceId>> asked, Metric metric) {
    return new Selection(
        SiteFixture.tree(), SiteFixture.series(i -> SiteFixture.HEARD), asked, metric);
  }

  private static List<DeviceId> ids(List<DeviceSeries> devices) {
    return devices.stream().map(DeviceSeries::device).toList();
  }
}

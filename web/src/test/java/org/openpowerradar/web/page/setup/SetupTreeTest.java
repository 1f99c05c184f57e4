package org.openpowerradar.web.page.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.entity.ConnectionType;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Supply;
import org.openpowerradar.web.page.language.Texts;

class SetupTreeTest {
  private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void lines_whenNothingIsSearched_thenZonesPanelsAndDevicesInOrder() {
    assertEquals(
        List.of("1 Hall", "2 P1", "3 Oven 1 of 2", "3 Old fan retired", "1 Office"), lines("", ""));
  }

  @Test
  void lines_whenADeviceIsSearched_thenWithWhatItBelongsTo() {
    assertEquals(List.of("1 Hall", "2 P1", "3 Oven 1 of 2"), lines("OVEN", ""));
  }

  @Test
  void lines_whenPartOfASerialIsSearched_thenItsDevice() {
    assertEquals(List.of("1 Hall", "2 P1", "3 Oven 1 of 2"), lines("0071", ""));
  }

  @Test
  void lines_whenNothingHasIt_thenNone() {
    assertEquals(List.of(), lines("pump", ""));
  }

  @Test
  void lines_whenAPartIsOpen_thenItIsCurrent() {
    List<SetupTree.Line> lines = tree("device-3").lines("");

    assertEquals("true", lines.get(2).current());
    assertEquals(null, lines.get(1).current());
    assertEquals("/x?site=1&open=device-3#open", lines.get(2).link());
    assertEquals("cat-2", lines.get(2).colour());
  }

  private static List<String> lines(String search, String open) {
    return tree(open).lines(search).stream()
        .map(
            line ->
                (line.depth() + " " + line.name() + (line.depth() == 3 ? " " + line.facts() : "")))
        .toList();
  }

  private static SetupTree tree(String open) {
    return new SetupTree(deployment(), new Texts(Locale.ENGLISH), "/x?site=1", open);
  }

  private static Deployment deployment() {
    Deployment.SensorPart sensor =
        new Deployment.SensorPart(5_200_071, "PAN-10", 1, 230, 0.95, 1, SINCE);
    Deployment.DevicePart oven =
        device(
            3,
            "Oven",
            null,
            List.of(new Deployment.PhasePart(1, sensor), new Deployment.PhasePart(3, null)));
    Deployment.DevicePart fan =
        device(4, "Old fan", SINCE, List.of(new Deployment.PhasePart(1, null)));
    Deployment.PanelPart panel =
        new Deployment.PanelPart(
            2,
            1,
            "P1",
            Supply.WORLD_WYE,
            ConnectionType.THREE_PHASE_WYE,
            VoltageSource.FIXED,
            new BigDecimal("230"),
            new BigDecimal("0.95"),
            0,
            List.of(oven, fan));
    return new Deployment(
        null,
        List.of(
            new Deployment.ZonePart(1, "Hall", 0, List.of(panel)),
            new Deployment.ZonePart(9, "Office", 0, List.of())));
  }

  private static Deployment.DevicePart device(
      long id, String name, Instant retired, List<Deployment.PhasePart> phases) {
    DeviceProperties told =
        DeviceProperties.usual(name, DeviceCategory.KITCHEN, PhaseSet.of(1, 3)).coloured(2);
    return new Deployment.DevicePart(new DeviceId(id), 2, told, retired, true, 0, phases);
  }
}

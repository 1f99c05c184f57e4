package org.openpowerradar.site.boundary.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.site.boundary.setup.PanelWorld.ALL;
import static org.openpowerradar.site.boundary.setup.PanelWorld.WYE;
import static org.openpowerradar.site.boundary.setup.PanelWorld.refusal;
import static org.openpowerradar.site.boundary.setup.PanelWorld.usual;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.Supply;

/** Zones, panels and devices. */
class DeviceSetupIT {
  private final PanelWorld panels = new PanelWorld();
  private final SetupWorld world = panels.world;
  private final long zone = panels.zone;
  private final long panel = panels.panel;

  @Test
  void create_whenADeviceIsAdded_thenInTheTreeWithTheNextColourAndOneEntry() {
    int before = world.entries();
    DeviceId oven = panels.device("Oven", ALL);

    Deployment.DevicePart part = panels.part(oven);

    assertEquals(3, part.properties().colour());
    assertEquals(3, part.phases().size());
    assertNull(part.phases().get(0).sensor());
    assertEquals(List.of("device.create device " + oven), world.recorded(before));
  }

  @Test
  void create_whenThePanelHasNotItsPhases_thenRefused() {
    long single =
        world.call(
            setup -> setup.panels().create(zone, PanelProperties.usual("P2", Supply.WORLD_SINGLE)));

    world.refused(SetupError.PHASES, setup -> setup.devices().create(single, usual("Oven", ALL)));
  }

  @Test
  void create_whenTheNameIsTakenInThePanel_thenRefused() {
    panels.device("Oven", ALL);

    world.refused(
        SetupError.NAME_TAKEN, setup -> setup.devices().create(panel, usual("oven", ALL)));
  }

  @Test
  void zonesAndPanels_whenTheNameIsTaken_thenRefused() {
    world.refused(SetupError.NAME_TAKEN, setup -> setup.zones().create(world.two.office, "hall"));
    world.refused(SetupError.NAME_TAKEN, setup -> setup.panels().create(zone, WYE));
  }

  @Test
  void change_whenAParentIsChosen_thenNeverARing() {
    DeviceId mains = panels.device("Mains", ALL);
    DeviceId oven = panels.device("Oven", ALL);
    feed(oven, mains);

    assertEquals(mains, panels.part(oven).properties().parent());
    assertEquals(SetupError.PARENT_CYCLE, refusal(() -> feed(mains, oven)));
    assertEquals(SetupError.PARENT_CYCLE, refusal(() -> feed(oven, oven)));
  }

  @Test
  void change_whenTheParentIsOfAnotherSite_thenRefused() {
    DeviceId oven = panels.device("Oven", ALL);

    assertEquals(SetupError.PARENT, refusal(() -> feed(oven, new DeviceId(999_999))));
    DeviceId saw =
        world.unit.call(
            entities ->
                entities
                    .createQuery(
                        "SELECT d FROM Device d WHERE d.name = 'Saw'",
                        org.openpowerradar.site.entity.Device.class)
                    .getSingleResult()
                    .id());
    assertEquals(SetupError.PARENT, refusal(() -> feed(oven, saw)));
  }

  @Test
  void change_whenTheVersionIsOld_thenItIsSaid() {
    DeviceId oven = panels.device("Oven", ALL);
    world.run(setup -> setup.devices().change(oven, panel, usual("Big oven", ALL), 0));

    assertThrows(
        ChangedMeanwhileException.class,
        () -> world.run(setup -> setup.devices().change(oven, panel, usual("Old oven", ALL), 0)));
    assertThrows(
        ChangedMeanwhileException.class,
        () -> world.run(setup -> setup.zones().rename(zone, "H", 7)));
    assertThrows(
        ChangedMeanwhileException.class,
        () -> world.run(setup -> setup.panels().change(panel, zone, WYE, 7)));
  }

  @Test
  void change_whenAMeasuredPhaseWouldBeLeftOut_thenRefused() {
    DeviceId oven = panels.device("Oven", ALL);
    panels.put(oven, 2, 77);

    world.refused(
        SetupError.PHASE_MEASURED,
        setup -> setup.devices().change(oven, panel, usual("Oven", PhaseSet.of(1)), 0));
  }

  @Test
  void move_whenToAnotherPanelAndZone_thenThereAndNeverToAnotherSite() {
    DeviceId oven = panels.device("Oven", ALL);
    long cellar = world.call(setup -> setup.zones().create(world.two.office, "Cellar"));
    long other = world.call(setup -> setup.panels().create(cellar, WYE));
    long shop = world.call(setup -> setup.zones().create(world.two.shop, "Shop"));
    long foreign = world.call(setup -> setup.panels().create(shop, WYE));

    world.run(setup -> setup.devices().change(oven, other, usual("Oven", ALL), 0));

    assertEquals(other, panels.part(oven).panel());
    world.refused(
        SetupError.OTHER_SITE,
        setup ->
            setup.devices().change(oven, foreign, usual("Oven", ALL), panels.part(oven).version()));
    world.refused(SetupError.OTHER_SITE, setup -> setup.panels().change(panel, shop, WYE, 0));
  }

  @Test
  void panel_whenItWouldLackPhasesOfADevice_thenRefused() {
    panels.device("Oven", ALL);
    PanelProperties single = PanelProperties.usual("P1", Supply.WORLD_SINGLE);

    world.refused(
        SetupError.PANEL_TOO_NARROW, setup -> setup.panels().change(panel, zone, single, 0));
  }

  @Test
  void retire_whenItFeedsOthers_thenRefused() {
    world.refused(
        SetupError.DEVICE_FEEDS, setup -> setup.devices().retire(world.two.mains, "Supply"));
  }

  @Test
  void delete_whenNeverMeasured_thenGoneOtherwiseRefused() {
    DeviceId oven = panels.device("Oven", ALL);

    world.run(setup -> setup.devices().delete(oven, "Oven"));

    assertTrue(world.office().device(oven).isEmpty());
    world.refused(
        SetupError.DEVICE_MEASURED, setup -> setup.devices().delete(world.two.pump, "Pump"));
  }

  @Test
  void delete_whenNotEmpty_thenRefused() {
    panels.device("Oven", ALL);

    world.refused(SetupError.ZONE_NOT_EMPTY, setup -> setup.zones().delete(zone, "Hall"));
    world.refused(SetupError.PANEL_NOT_EMPTY, setup -> setup.panels().delete(panel, "P1"));
  }

  @Test
  void delete_whenEmptyAndConfirmed_thenGone() {
    world.refused(SetupError.NAME_NOT_CONFIRMED, setup -> setup.panels().delete(panel, "P"));
    world.run(setup -> setup.panels().delete(panel, "P1"));
    world.run(setup -> setup.zones().delete(zone, "Hall"));

    assertTrue(world.office().zone(zone).isEmpty());
  }

  @Test
  void parts_whenForeignOrAbsent_thenTheSameAnswer() {
    for (long id : List.of(foreignZone(), 999_999L)) {
      notFound("No zone " + id, setup -> setup.zones().rename(id, "Z", 0));
      notFound("No zone " + id, setup -> setup.zones().delete(id, "Z"));
      notFound("No zone " + id, setup -> setup.panels().create(id, WYE));
      notFound("No zone " + id, setup -> setup.panels().change(panel, id, WYE, 0));
    }
    for (long id : List.of(foreign("Panel"), 999_999L)) {
      notFound("No panel " + id, setup -> setup.panels().change(id, zone, WYE, 0));
      notFound("No panel " + id, setup -> setup.panels().delete(id, "P"));
      notFound("No panel " + id, setup -> setup.devices().create(id, usual("D", ALL)));
    }
    for (long id : List.of(foreign("Device"), 999_999L)) {
      DeviceId device = new DeviceId(id);
      notFound(
          "No device " + id, setup -> setup.devices().change(device, panel, usual("D", ALL), 0));
      notFound("No device " + id, setup -> setup.devices().retire(device, "D"));
      notFound("No device " + id, setup -> setup.devices().delete(device, "D"));
      notFound("No device " + id, setup -> setup.devices().split(device, "D", ALL, null));
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void parts_whenInEachRole_thenInstallersAndTheirBettersOnly(Role role) {
    DeviceId oven = panels.device("Oven", ALL);
    expect(role, setup -> setup.zones().rename(zone, "Hall 2", 0));
    expect(role, setup -> setup.panels().change(panel, zone, WYE, 0));
    expect(
        role, setup -> setup.panels().create(zone, PanelProperties.usual("P9", Supply.WORLD_WYE)));
    expect(role, setup -> setup.devices().create(panel, usual("Fan", ALL)));
    expect(role, setup -> setup.devices().split(oven, "Grill", PhaseSet.of(3), null));
    expect(role, setup -> setup.devices().retire(oven, "Oven"));
    expect(role, setup -> setup.devices().delete(oven, "Oven"));
  }

  private void expect(Role role, Consumer<SetupFixture> work) {
    if (Permission.INSTALL.roles().contains(role)) {
      world.run(role.name(), role, work);
    } else {
      assertThrows(ForbiddenException.class, () -> world.run(role.name(), role, work));
    }
  }

  private void notFound(String message, Consumer<SetupFixture> work) {
    assertEquals(
        message, assertThrows(NotFoundException.class, () -> world.run(work)).getMessage());
  }

  private long foreignZone() {
    return foreign("Zone");
  }

  private long foreign(String type) {
    String query = "SELECT MIN(x.id) FROM " + type + " x WHERE x.account = :account";
    return world.unit.call(
        entities ->
            entities
                .createQuery(query, Long.class)
                .setParameter("account", world.two.tamar.value())
                .getSingleResult());
  }

  private void feed(DeviceId fed, DeviceId parent) {
    Deployment.DevicePart part = panels.part(fed);
    DeviceProperties old = part.properties();
    DeviceProperties now =
        new DeviceProperties(
            old.name(),
            old.description(),
            old.category(),
            old.type(),
            old.colour(),
            old.phases(),
            old.powerFactor(),
            old.currentFactor(),
            parent);
    world.run(setup -> setup.devices().change(fed, part.panel(), now, part.version()));
  }
}

package org.openpowerradar.reading.boundary.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.SetupFixture;
import org.openpowerradar.site.boundary.setup.SetupWorld;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.Supply;

class AdoptionIT {
  private final AdoptionWorld heard = new AdoptionWorld();
  private final SetupWorld world = heard.world;

  @Test
  void adopt_whenHeard_thenOnThePhaseFromThisQuarterHourOnWithOneEntry() {
    int before = world.entries();
    adopt(1, AdoptionWorld.HEARD, SensorType.PAN_12, Terms.NOW);

    Deployment.SensorPart sensor = sensor(1);
    assertEquals(AdoptionWorld.HEARD.value(), sensor.serial());
    assertEquals("PAN-12", sensor.type());
    assertEquals(SetupWorld.QUARTER, sensor.since());
    assertEquals(List.of("sensor.adopt device " + heard.oven + " L1"), world.recorded(before));
  }

  @Test
  void adopt_whenOnlyAnotherAccountHeardItOrNobody_thenTheSameAnswer() {
    assertEquals(
        SetupError.SENSOR_NOT_AVAILABLE,
        refusal(() -> adopt(1, AdoptionWorld.ELSEWHERE, SensorType.PAN_10, Terms.NOW)));
    assertEquals(
        SetupError.SENSOR_NOT_AVAILABLE,
        refusal(() -> adopt(1, new SensorSerial(8_899_999), SensorType.PAN_10, Terms.NOW)));
  }

  @Test
  void adopt_whenAnotherAccountHasTheSerial_thenItDoesNotMatter() {
    heard.hear(
        6, TwoAccounts.SHARED_SENSOR, Channel.CURRENT, TwoAccounts.PLANT_BRIDGE, SetupWorld.NOW);
    heard.hear(7, AdoptionWorld.HEARD, Channel.CURRENT, TwoAccounts.PLANT_BRIDGE, SetupWorld.NOW);

    adopt(1, AdoptionWorld.HEARD, SensorType.PAN_10, Terms.NOW);

    assertNotNull(sensor(1));
  }

  @Test
  void adopt_whenAPowerMeter_thenOnAllPhases() {
    adopt(1, AdoptionWorld.METER, SensorType.PAN_42, Terms.NOW);

    assertEquals(AdoptionWorld.METER.value(), sensor(3).serial());
  }

  @Test
  void adopt_whenThePhaseIsTaken_thenOnlyToReplace() {
    adopt(1, AdoptionWorld.HEARD, SensorType.PAN_10, Terms.NOW);
    heard.hear(
        8, new SensorSerial(8_800_002), Channel.CURRENT, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW);
    SensorSerial other = new SensorSerial(8_800_002);

    assertEquals(
        SetupError.PHASE_TAKEN, refusal(() -> adopt(1, other, SensorType.PAN_10, Terms.NOW)));
    adopt(1, other, SensorType.PAN_10, AdoptionWorld.REPLACING);
    assertEquals(other.value(), sensor(1).serial());
  }

  @Test
  void adopt_whenItSitsElsewhere_thenOnlyToMoveAndItsPastStays() {
    SensorSerial pumps = TwoAccounts.NEW_PUMP_SENSOR;

    assertEquals(
        SetupError.SENSOR_IN_USE, refusal(() -> adopt(1, pumps, SensorType.PAN_14, Terms.NOW)));
    adopt(1, pumps, SensorType.PAN_14, AdoptionWorld.MOVING);

    assertEquals(pumps.value(), sensor(1).serial());
    assertNull(world.office().device(world.two.pump).orElseThrow().phases().get(0).sensor());
    assertEquals(true, world.office().device(world.two.pump).orElseThrow().measured());
  }

  @Test
  void adopt_whenItSitsWhereTheCallerMayNot_thenInUse() {
    PhasePlace till = new PhasePlace(world.call(this::till), 1);
    PhasePlace oven = new PhasePlace(heard.oven, 1);
    NewSensor sensor = pan10(AdoptionWorld.HEARD);
    world.run(setup -> heard.adoption(setup).adopt(till, sensor, Terms.NOW));

    SetupException refused =
        assertThrows(
            SetupException.class,
            () ->
                world.run(
                    "mona",
                    Role.SITE_MANAGER,
                    setup -> heard.adoption(setup).adopt(oven, sensor, AdoptionWorld.MOVING)));

    assertEquals(SetupError.SENSOR_IN_USE, refused.error());
  }

  private DeviceId till(SetupFixture setup) {
    long zone = setup.zones().create(world.two.shop, "Floor");
    long panel = setup.panels().create(zone, PanelProperties.usual("P", Supply.WORLD_SINGLE));
    return setup
        .devices()
        .create(panel, DeviceProperties.usual("Till", DeviceCategory.OTHER, PhaseSet.of(1)));
  }

  @Test
  void adopt_whenFromAMomentAheadOrOffTheQuarter_thenRefused() {
    for (String moment : List.of("2026-11-22T12:15:00Z", "2026-11-22T11:59:00Z")) {
      Terms terms = new Terms(Instant.parse(moment), false, false);

      assertEquals(
          SetupError.FROM, refusal(() -> adopt(1, AdoptionWorld.HEARD, SensorType.PAN_10, terms)));
    }
  }

  @Test
  void unassign_whenItSatThere_thenFreeWithOneEntry() {
    adopt(
        2,
        AdoptionWorld.HEARD,
        SensorType.PAN_10,
        new Terms(Instant.parse("2026-11-22T09:15:00Z"), false, false));
    int before = world.entries();

    world.run(setup -> heard.adoption(setup).unassign(new PhasePlace(heard.oven, 2), null));

    assertNull(sensor(2));
    assertEquals(List.of("sensor.unassign device " + heard.oven + " L2"), world.recorded(before));
    assertEquals(
        SetupError.PHASE_EMPTY,
        refusal(
            () ->
                world.run(
                    setup -> heard.adoption(setup).unassign(new PhasePlace(heard.oven, 2), null))));
  }

  @Test
  void device_whenForeignOrAbsent_thenTheSameAnswer() {
    for (DeviceId id : List.of(heard.oven, new DeviceId(999_999))) {
      PhasePlace place = new PhasePlace(id, 1);
      assertEquals(
          "No device " + id,
          assertThrows(
                  NotFoundException.class,
                  () ->
                      carla(
                          setup ->
                              heard
                                  .adoption(setup)
                                  .adopt(place, pan10(AdoptionWorld.HEARD), AdoptionWorld.MOVING)))
              .getMessage());
      assertEquals(
          "No device " + id,
          assertThrows(
                  NotFoundException.class,
                  () -> carla(setup -> heard.adoption(setup).unassign(place, null)))
              .getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void adoption_whenInEachRole_thenInstallersAndTheirBettersOnly(Role role) {
    PhasePlace place = new PhasePlace(heard.oven, 1);
    if (Permission.INSTALL.roles().contains(role)) {
      world.run(
          role.name(),
          role,
          setup -> heard.adoption(setup).adopt(place, pan10(AdoptionWorld.HEARD), Terms.NOW));
      world.run(role.name(), role, setup -> heard.heardNow(setup).at(world.two.office));
      world.run(role.name(), role, setup -> heard.adoption(setup).unassign(place, null));
    } else {
      assertThrows(
          ForbiddenException.class,
          () ->
              world.run(
                  role.name(),
                  role,
                  setup ->
                      heard.adoption(setup).adopt(place, pan10(AdoptionWorld.HEARD), Terms.NOW)));
      assertThrows(
          ForbiddenException.class,
          () -> world.run(role.name(), role, setup -> heard.heardNow(setup).at(world.two.office)));
    }
  }

  private void carla(java.util.function.Consumer<SetupFixture> work) {
    world.run("carla", Role.ACCOUNT_ADMIN, work);
  }

  private static NewSensor pan10(SensorSerial serial) {
    return new NewSensor(serial, SensorType.PAN_10, null);
  }

  private void adopt(int phase, SensorSerial serial, SensorType type, Terms terms) {
    NewSensor sensor = new NewSensor(serial, type, null);
    world.run(
        setup -> heard.adoption(setup).adopt(new PhasePlace(heard.oven, phase), sensor, terms));
  }

  private Deployment.SensorPart sensor(int phase) {
    return world.office().device(heard.oven).orElseThrow().phases().get(phase - 1).sensor();
  }

  private SetupError refusal(Runnable work) {
    return assertThrows(SetupException.class, work::run).error();
  }
}

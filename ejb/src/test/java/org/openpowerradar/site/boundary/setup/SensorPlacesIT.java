package org.openpowerradar.site.boundary.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openpowerradar.site.boundary.setup.PanelWorld.ALL;
import static org.openpowerradar.site.boundary.setup.PanelWorld.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SetupError;

/** Sensors on the phases of devices, and what happens to them when devices change. */
class SensorPlacesIT {
  private final PanelWorld panels = new PanelWorld();
  private final SetupWorld world = panels.world;
  private final long panel = panels.panel;

  @Test
  void retire_whenMeasured_thenItsSensorIsFreeAndItsHistoryStays() {
    DeviceId pump = world.two.pump;
    world.refused(SetupError.NAME_NOT_CONFIRMED, setup -> setup.devices().retire(pump, "pump"));
    world.run(setup -> setup.devices().retire(pump, "Pump"));

    assertNotNull(panels.part(pump).retiredAt());
    assertTrue(panels.part(pump).measured());
    assertNull(panels.part(pump).phases().get(0).sensor());
    DeviceId oven = panels.device("Oven", ALL);
    world.run(
        setup ->
            setup
                .places()
                .put(
                    new PhasePlace(oven, 1),
                    new NewSensor(TwoAccounts.NEW_PUMP_SENSOR, SensorType.PAN_14, null),
                    SetupWorld.QUARTER));
    assertEquals(
        TwoAccounts.NEW_PUMP_SENSOR.value(), panels.part(oven).phases().get(0).sensor().serial());
  }

  @Test
  void split_whenTwoPhasesLeave_thenTheirSensorsMoveFromThenOn() {
    DeviceId oven = panels.device("Oven", ALL);
    Instant installed = Instant.parse("2026-11-01T00:00:00Z");
    panels.put(oven, 1, 71, installed);
    panels.put(oven, 2, 72, installed);

    DeviceId grill =
        world.call(
            setup -> setup.devices().split(oven, "Grill", PhaseSet.of(2, 3), SetupWorld.QUARTER));

    assertEquals(PhaseSet.of(1), panels.part(oven).properties().phases());
    assertEquals(PhaseSet.of(2, 3), panels.part(grill).properties().phases());
    assertEquals(72, panels.part(grill).phases().get(0).sensor().serial());
    assertEquals(SetupWorld.QUARTER, panels.part(grill).phases().get(0).sensor().since());
    assertEquals(71, panels.part(oven).phases().get(0).sensor().serial());
  }

  @Test
  void split_whenAllOrNoneOfThePhases_thenRefused() {
    DeviceId oven = panels.device("Oven", PhaseSet.of(1, 2));

    world.refused(
        SetupError.SPLIT, setup -> setup.devices().split(oven, "Grill", PhaseSet.of(1, 2), null));
    world.refused(
        SetupError.SPLIT, setup -> setup.devices().split(oven, "Grill", PhaseSet.of(3), null));
  }

  @Test
  void put_whenTheSensorIsNew_thenGainVoltsAndFactorsOfTypePanelAndDevice() {
    DeviceId oven =
        world.call(
            setup ->
                setup
                    .devices()
                    .create(
                        panel,
                        new DeviceProperties(
                            "Oven",
                            "Deck oven",
                            DeviceCategory.KITCHEN,
                            "Oven",
                            0,
                            ALL,
                            new BigDecimal("0.88"),
                            new BigDecimal("2"),
                            null)));
    panels.put(oven, 3, 73);

    Deployment.SensorPart sensor = panels.part(oven).phases().get(2).sensor();
    assertEquals(230, sensor.volts());
    assertEquals(0.88, sensor.powerFactor());
    assertEquals(2, sensor.currentFactor());
    assertEquals(1, sensor.ctRatio());
  }

  @Test
  void put_whenThePhaseOrTheSensorIsTaken_thenRefused() {
    DeviceId oven = panels.device("Oven", ALL);
    DeviceId grill = panels.device("Grill", PhaseSet.of(1));
    panels.put(oven, 1, 71);

    assertEquals(SetupError.PHASE_TAKEN, refusal(() -> panels.put(oven, 1, 72)));
    assertEquals(SetupError.SENSOR_IN_USE, refusal(() -> panels.put(oven, 2, 71)));
    assertEquals(SetupError.PHASE, refusal(() -> panels.put(grill, 2, 72)));
  }

  @Test
  void put_whenAPowerMeterIsOnThreePhases_thenOfOneDeviceOnly() {
    DeviceId oven = panels.device("Oven", ALL);
    DeviceId grill = panels.device("Grill", ALL);
    NewSensor meter = new NewSensor(new SensorSerial(42), SensorType.PAN_42, null);
    for (int phase = 1; phase <= 3; phase++) {
      PhasePlace place = new PhasePlace(oven, phase);
      world.run(setup -> setup.places().put(place, meter, SetupWorld.QUARTER));
    }

    assertEquals(42, panels.part(oven).phases().get(2).sensor().serial());
    world.refused(
        SetupError.SENSOR_IN_USE,
        setup -> setup.places().put(new PhasePlace(grill, 1), meter, SetupWorld.QUARTER));
  }

  @Test
  void take_whenPutOnInTheSameQuarterHour_thenItWasNeverThere() {
    DeviceId oven = panels.device("Oven", ALL);
    panels.put(oven, 1, 71);

    world.run(setup -> setup.places().take(new PhasePlace(oven, 1), SetupWorld.QUARTER));
    panels.put(oven, 1, 72);

    assertEquals(72, panels.part(oven).phases().get(0).sensor().serial());
    world.refused(
        SetupError.PHASE_EMPTY,
        setup -> setup.places().take(new PhasePlace(oven, 2), SetupWorld.QUARTER));
  }
}

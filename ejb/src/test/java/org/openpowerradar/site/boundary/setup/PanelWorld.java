package org.openpowerradar.site.boundary.setup;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.openpowerradar.protocol.identity.SensorSerial;
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

/** A panel with three phases in a hall of the office. */
final class PanelWorld {
  static final PanelProperties WYE = PanelProperties.usual("P1", Supply.WORLD_WYE);
  static final PhaseSet ALL = PhaseSet.of(1, 2, 3);

  final SetupWorld world = new SetupWorld();
  final long zone = world.call(setup -> setup.zones().create(world.two.office, "Hall"));
  final long panel = world.call(setup -> setup.panels().create(zone, WYE));

  DeviceId device(String name, PhaseSet phases) {
    return world.call(setup -> setup.devices().create(panel, usual(name, phases)));
  }

  static DeviceProperties usual(String name, PhaseSet phases) {
    return DeviceProperties.usual(name, DeviceCategory.KITCHEN, phases);
  }

  Deployment.DevicePart part(DeviceId id) {
    return world.office().device(id).orElseThrow();
  }

  void put(DeviceId device, int phase, long serial) {
    put(device, phase, serial, SetupWorld.QUARTER);
  }

  void put(DeviceId device, int phase, long serial, Instant from) {
    NewSensor sensor = new NewSensor(new SensorSerial(serial), SensorType.PAN_10, null);
    world.run(setup -> setup.places().put(new PhasePlace(device, phase), sensor, from));
  }

  static SetupError refusal(Runnable work) {
    return assertThrows(SetupException.class, work::run).error();
  }
}

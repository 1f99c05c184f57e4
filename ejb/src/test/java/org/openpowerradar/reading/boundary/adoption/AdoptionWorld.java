package org.openpowerradar.reading.boundary.adoption;

import java.time.Instant;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.adoption.HeardStore;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.setup.SetupFixture;
import org.openpowerradar.site.boundary.setup.SetupWorld;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Supply;

/** An oven to be measured at the office, and what bridges hear. */
public final class AdoptionWorld {
  public static final SensorSerial HEARD = new SensorSerial(8_800_001);
  public static final SensorSerial METER = new SensorSerial(8_800_042);
  static final SensorSerial PULSES = new SensorSerial(8_800_077);
  static final SensorSerial ELSEWHERE = new SensorSerial(8_800_099);
  static final Terms REPLACING = new Terms(null, true, false);
  static final Terms MOVING = new Terms(null, false, true);

  public final SetupWorld world = new SetupWorld();
  public final DeviceId oven;

  /** Makes it. */
  public AdoptionWorld() {
    world.unit.run(
        entities -> {
          entities.createNativeQuery("DELETE FROM latest").executeUpdate();
          entities.createNativeQuery("DELETE FROM stream").executeUpdate();
        });
    hear(1, HEARD, Channel.CURRENT, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW.minusSeconds(8));
    hear(2, METER, Channel.POWER_2, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW.minusSeconds(4));
    hear(
        3,
        PULSES,
        Channel.COUNTER_PULSES,
        TwoAccounts.OFFICE_BRIDGE,
        SetupWorld.NOW.minusSeconds(2));
    hear(
        4,
        TwoAccounts.NEW_PUMP_SENSOR,
        Channel.CURRENT,
        TwoAccounts.OFFICE_BRIDGE,
        SetupWorld.NOW.minusSeconds(9));
    hear(5, ELSEWHERE, Channel.CURRENT, TwoAccounts.PLANT_BRIDGE, SetupWorld.NOW.minusSeconds(3));
    oven = world.call(this::oven);
  }

  private DeviceId oven(SetupFixture setup) {
    long zone = setup.zones().create(world.two.office, "Hall");
    long panel = setup.panels().create(zone, PanelProperties.usual("P1", Supply.WORLD_WYE));
    return setup
        .devices()
        .create(
            panel, DeviceProperties.usual("Oven", DeviceCategory.KITCHEN, PhaseSet.of(1, 2, 3)));
  }

  /** The boundary as the container would make it. */
  public Adoption adoption(SetupFixture setup) {
    Adoption adoption = new Adoption();
    adoption.access = setup.access();
    adoption.audit = setup.audit();
    adoption.places = setup.places();
    adoption.heard = new HeardStore(world.unit.database());
    adoption.clock = setup.clock();
    return adoption;
  }

  HeardNow heardNow(SetupFixture setup) {
    HeardNow heardNow = new HeardNow();
    heardNow.deployments = setup.deployments();
    heardNow.places = setup.places();
    heardNow.store = new HeardStore(world.unit.database());
    heardNow.clock = setup.clock();
    return heardNow;
  }

  /** A row as the platform writes it a few seconds after a reading. */
  public void hear(
      int stream, SensorSerial serial, Channel channel, BridgeSerial bridge, Instant at) {
    long account =
        bridge.equals(TwoAccounts.PLANT_BRIDGE)
            ? world.two.tamar.value()
            : world.two.lindenhof.value();
    world.unit.run(
        entities -> {
          entities
              .createNativeQuery("INSERT INTO stream (id, account, serial) VALUES (?1, ?2, ?3)")
              .setParameter(1, stream)
              .setParameter(2, account)
              .setParameter(3, serial.value())
              .executeUpdate();
          entities
              .createNativeQuery("INSERT INTO latest VALUES (?1, ?2, ?3, 4000, 1, -71, ?4)")
              .setParameter(1, stream)
              .setParameter(2, channel.code())
              .setParameter(3, at.toEpochMilli())
              .setParameter(4, bridge.value())
              .executeUpdate();
        });
  }
}

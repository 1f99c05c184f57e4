package org.openpowerradar.database;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.Place;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.Calibration;
import org.openpowerradar.site.entity.ConnectionType;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Market;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Sensor;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.schedule.Schedule;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.WorkShift;

/**
 * Two customers. Lindenhof has an office and a shop, each with a bridge, and in the office a mains
 * that feeds a pump; Tamar has a plant with a bridge. Both have adopted the same sensor serial.
 */
public final class TwoAccounts {
  /** Since when everything is installed. */
  public static final Instant INSTALLED = Instant.parse("2026-01-01T00:00:00Z");

  /** When the sensor of the pump was changed. */
  public static final Instant CHANGED = Instant.parse("2026-06-01T06:15:00Z");

  public static final SensorSerial SHARED_SENSOR = new SensorSerial(5_000_001);
  public static final SensorSerial OLD_PUMP_SENSOR = new SensorSerial(5_000_002);
  public static final SensorSerial NEW_PUMP_SENSOR = new SensorSerial(4_294_967_295L);
  public static final BridgeSerial OFFICE_BRIDGE = new BridgeSerial(101);
  public static final BridgeSerial SHOP_BRIDGE = new BridgeSerial(4_294_967_295L);
  public static final BridgeSerial PLANT_BRIDGE = new BridgeSerial(103);

  public final AccountId lindenhof;
  public final AccountId tamar;
  public final SiteId office;
  public final SiteId shop;
  public final SiteId plant;
  public final DeviceId mains;
  public final DeviceId pump;

  private final EntityManager entities;

  public TwoAccounts(EntityManager entities) {
    this.entities = entities;
    lindenhof = save(new Account("Lindenhof", INSTALLED)).id();
    tamar = save(new Account("Tamar", INSTALLED)).id();
    Site officeSite = site(lindenhof, "Office", "Berlin");
    office = officeSite.follows(save(officeWeek()).id()).id();
    shop = site(lindenhof, "Shop", "Leeds").id();
    Site plantSite = site(tamar, "Plant", "Plymouth");
    plant = plantSite.id();
    Device supply = device(officeSite, "Supply", DeviceCategory.MAINS);
    mains = supply.id();
    Device pumpDevice = device(officeSite, "Pump", DeviceCategory.HVAC).coloured(3).fedBy(supply);
    pump = pumpDevice.id();
    measure(supply, SHARED_SENSOR, INSTALLED);
    measure(pumpDevice, OLD_PUMP_SENSOR, INSTALLED).until(CHANGED);
    measure(pumpDevice, NEW_PUMP_SENSOR, CHANGED);
    measure(device(plantSite, "Saw", DeviceCategory.PRODUCTION), SHARED_SENSOR, INSTALLED);
    bridge(OFFICE_BRIDGE, new Place(lindenhof, office), "Cellar");
    bridge(SHOP_BRIDGE, new Place(lindenhof, shop), "Counter");
    bridge(PLANT_BRIDGE, new Place(tamar, plant), "Hall");
  }

  /** Grants a role in a whole account. */
  public TwoAccounts grant(String subject, Role role, AccountId account) {
    save(Grant.of(subject, role, account).grantedBy("root", INSTALLED));
    return this;
  }

  /** Grants a role at one site. */
  public TwoAccounts grant(String subject, Role role, AccountId account, SiteId site) {
    save(Grant.of(subject, role, account, site).grantedBy("root", INSTALLED));
    return this;
  }

  private Site site(AccountId account, String name, String city) {
    return save(new Site(account, name, ZoneId.of("Europe/Berlin"), city, new Market("DE", "EUR")));
  }

  private Schedule officeWeek() {
    WorkShift mondays = new WorkShift(Set.of(DayOfWeek.MONDAY), 480, 1020);
    return new Schedule(
        lindenhof, new ScheduleDraft("Office week", null, false, List.of(mondays), List.of()));
  }

  private Device device(Site site, String name, DeviceCategory category) {
    Zone zone = save(new Zone(site, "Zone of " + name));
    Panel panel = save(new Panel(zone, "Panel", ConnectionType.SINGLE_PHASE, VoltageSource.FIXED));
    return save(new Device(panel, name, category, 1));
  }

  private ElectricalParameters measure(Device device, SensorSerial serial, Instant from) {
    Sensor sensor = save(new Sensor(device.account(), serial, SensorType.PAN_14));
    Calibration calibration =
        new Calibration(new BigDecimal("0.00001"), new BigDecimal("230"))
            .throughTransformer(new BigDecimal("40"));
    return save(new ElectricalParameters(device, 1, sensor, calibration, from));
  }

  private void bridge(BridgeSerial serial, Place place, String name) {
    save(new Bridge(serial, place, name, BridgeModel.GENERATION_4, INSTALLED));
  }

  private <T> T save(T entity) {
    entities.persist(entity);
    return entity;
  }
}

package org.openpowerradar.site.control.setup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Sensor;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.Zone;

/** Finds what is set up, locked against other changes where it is about to be changed. */
public final class SetupCatalog {
  private static final Map<Class<?>, String> SITE_OF =
      Map.of(
          Site.class, "id",
          Zone.class, "site.id",
          Panel.class, "zone.site.id",
          Device.class, "panel.zone.site.id");
  private static final String WITH_PLACE =
      """
      SELECT d FROM Device d JOIN FETCH d.panel p JOIN FETCH p.zone z JOIN FETCH z.site
      WHERE d.id = :id
      """;
  private static final String ALL =
      "SELECT s FROM Site s WHERE s.account = :owner ORDER BY s.name, s.id";
  private static final String MEASURED =
      """
      SELECT DISTINCT e.device.panel.zone.site.id FROM ElectricalParameters e WHERE e.account = :owner
      """;
  private static final String SITE_NAMED =
      "SELECT s.id FROM Site s WHERE s.account = :owner AND s.name = :name";
  private static final String ZONE_NAMED =
      "SELECT z.id FROM Zone z WHERE z.site.id = :owner AND z.name = :name";
  private static final String PANEL_NAMED =
      "SELECT p.id FROM Panel p WHERE p.zone.id = :owner AND p.name = :name";
  private static final String DEVICE_NAMED =
      "SELECT d.id FROM Device d WHERE d.panel.id = :owner AND d.name = :name";
  private static final String PANELS_OF_ZONE = "SELECT p FROM Panel p WHERE p.zone.id = :owner";
  private static final String DEVICES_OF_PANEL = "SELECT d FROM Device d WHERE d.panel.id = :owner";
  private static final String CHILDREN = "SELECT d FROM Device d WHERE d.parent.id = :owner";
  private static final String SENSOR =
      "SELECT s FROM Sensor s WHERE s.account = :owner AND s.serial = :serial";
  private static final String OF_SENSOR =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.device WHERE e.sensor = :sensor
      ORDER BY e.validFrom
      """;

  private static final String VALID =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor
      WHERE e.account = :owner AND e.validFrom <= :moment AND (e.validTo IS NULL OR e.validTo > :moment)
      ORDER BY e.phase
      """;

  private final EntityManager entities;

  public SetupCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns at which site a thing is. */
  public Optional<SiteId> siteOf(Class<?> type, long id) {
    String query =
        "SELECT x." + SITE_OF.get(type) + " FROM " + type.getSimpleName() + " x WHERE x.id = :id";
    return entities
        .createQuery(query, Long.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(SiteId::new);
  }

  /** Returns a thing by its id, locked until the end of the transaction. */
  public <T> Optional<T> lock(Class<T> type, long id) {
    return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Returns a device by its id with all it is in, without a lock. */
  public Optional<Device> device(DeviceId id) {
    return entities
        .createQuery(WITH_PLACE, Device.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst();
  }

  /** Returns the sites of an account by name, also those that are switched off. */
  public List<Site> sites(AccountId account) {
    return list(ALL, Site.class, account.value());
  }

  /** Returns the sites of an account at which anything was ever measured. */
  public Set<SiteId> measured(AccountId account) {
    Set<SiteId> sites = new HashSet<>();
    list(MEASURED, Long.class, account.value()).forEach(id -> sites.add(new SiteId(id)));
    return sites;
  }

  public boolean isSiteNamed(AccountId account, String name, Long except) {
    return isNamed(SITE_NAMED, account.value(), name, except);
  }

  public boolean isZoneNamed(SiteId site, String name, Long except) {
    return isNamed(ZONE_NAMED, site.value(), name, except);
  }

  public boolean isPanelNamed(Zone zone, String name, Long except) {
    return isNamed(PANEL_NAMED, zone.id(), name, except);
  }

  public boolean isDeviceNamed(Panel panel, String name, Long except) {
    return isNamed(DEVICE_NAMED, panel.id(), name, except);
  }

  public List<Panel> panels(Zone zone) {
    return list(PANELS_OF_ZONE, Panel.class, zone.id());
  }

  public List<Device> devices(Panel panel) {
    return list(DEVICES_OF_PANEL, Device.class, panel.id());
  }

  /** Returns the devices that a device feeds. */
  public List<Device> children(DeviceId device) {
    return list(CHILDREN, Device.class, device.value());
  }

  /** Returns a sensor that the account has adopted, by its serial. */
  public Optional<Sensor> sensor(AccountId account, long serial) {
    return entities
        .createQuery(SENSOR, Sensor.class)
        .setParameter("owner", account.value())
        .setParameter("serial", serial)
        .getResultStream()
        .findFirst();
  }

  /** Returns all that a sensor ever measured, by time, locked. */
  public List<ElectricalParameters> of(Sensor sensor) {
    return entities
        .createQuery(OF_SENSOR, ElectricalParameters.class)
        .setParameter("sensor", sensor)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Returns which sensors of an account measure what at a moment, by phase. */
  public List<ElectricalParameters> valid(AccountId account, Instant moment) {
    return entities
        .createQuery(VALID, ElectricalParameters.class)
        .setParameter("owner", account.value())
        .setParameter("moment", moment)
        .getResultList();
  }

  private boolean isNamed(String query, long owner, String name, Long except) {
    return entities
        .createQuery(query, Long.class)
        .setParameter("owner", owner)
        .setParameter("name", name)
        .getResultStream()
        .anyMatch(id -> !id.equals(except));
  }

  private <T> List<T> list(String query, Class<T> type, long owner) {
    return entities.createQuery(query, type).setParameter("owner", owner).getResultList();
  }
}

package org.openpowerradar.site.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;

/** Finds what is installed: a query for each kind of thing, however many of them a site has. */
public final class Wiring {

  private static final String DEVICES =
      """
      SELECT d FROM Device d JOIN FETCH d.panel p JOIN FETCH p.zone z
      WHERE z.site.id = :site
      ORDER BY d.name, d.id
      """;

  private static final String PARAMETERS =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor JOIN FETCH e.device d
      WHERE d.panel.zone.site.id = :site
      ORDER BY d.id, e.phase, e.validFrom
      """;

  private static final String DEVICES_OF_ACCOUNT =
      """
      SELECT d FROM Device d JOIN FETCH d.panel p JOIN FETCH p.zone z JOIN FETCH z.site
      WHERE d.account = :account
      ORDER BY d.name, d.id
      """;

  private static final String PARAMETERS_OF_ACCOUNT =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor JOIN FETCH e.device
      WHERE e.account = :account ORDER BY e.device.id, e.phase, e.validFrom
      """;

  private static final String PARAMETERS_AT =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor JOIN FETCH e.device
      WHERE e.account = :account AND e.validFrom <= :at AND (e.validTo IS NULL OR e.validTo > :at)
      ORDER BY e.device.id, e.phase
      """;

  private static final String OF_DEVICE =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor JOIN FETCH e.device
      WHERE e.device.id = :device ORDER BY e.phase, e.validFrom
      """;

  private static final String SITES =
      """
      SELECT DISTINCT e.device.panel.zone.site.id FROM ElectricalParameters e
      WHERE e.sensor.account = :account AND e.sensor.serial = :serial
      """;

  private final EntityManager entities;

  public Wiring(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns the devices of a site by name, with their panels and zones. */
  public List<Device> devices(SiteId site) {
    return entities
        .createQuery(DEVICES, Device.class)
        .setParameter("site", site.value())
        .getResultList();
  }

  /** Returns all parameters of a site's devices by device, phase and time, with their sensors. */
  public List<ElectricalParameters> parameters(SiteId site) {
    return entities
        .createQuery(PARAMETERS, ElectricalParameters.class)
        .setParameter("site", site.value())
        .getResultList();
  }

  /** Returns the devices of all sites of an account by name, with their panels and zones. */
  public List<Device> devices(AccountId account) {
    return entities
        .createQuery(DEVICES_OF_ACCOUNT, Device.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Returns all parameters of an account's devices by device, phase and time. */
  public List<ElectricalParameters> parameters(AccountId account) {
    return entities
        .createQuery(PARAMETERS_OF_ACCOUNT, ElectricalParameters.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Returns the parameters of an account's devices that are valid at a moment. */
  public List<ElectricalParameters> parameters(AccountId account, Instant at) {
    return entities
        .createQuery(PARAMETERS_AT, ElectricalParameters.class)
        .setParameter("account", account.value())
        .setParameter("at", at)
        .getResultList();
  }

  /** Returns all parameters of a device by phase and time, locked against other corrections. */
  public List<ElectricalParameters> parameters(DeviceId device) {
    return entities
        .createQuery(OF_DEVICE, ElectricalParameters.class)
        .setParameter("device", device.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Returns the sites of an account at which a sensor measures a device or ever did. */
  public List<SiteId> sites(AccountId account, SensorSerial sensor) {
    return entities
        .createQuery(SITES, Long.class)
        .setParameter("account", account.value())
        .setParameter("serial", sensor.value())
        .getResultStream()
        .map(SiteId::new)
        .toList();
  }
}

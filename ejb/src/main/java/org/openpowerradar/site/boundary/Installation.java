package org.openpowerradar.site.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.control.SiteCatalog;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.entity.Calibration;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Site;

/**
 * What is installed at a site and how it is measured, for those who compute energy.
 *
 * <p>Open to every caller inside the platform, timers included: whoever answers a person asks
 * {@code account.boundary.Access} first. Web code cannot reach it: the rule {@code
 * web_neverUsesBoundariesOpenToAll} of its {@code ArchitectureTest} forbids the import.
 */
@Stateless
@PermitAll
public class Installation {

  @PersistenceContext EntityManager entities;

  /**
   * Returns the devices of a site by name, with every parameter they ever had. Empty if there is no
   * such site or nothing is installed.
   */
  public List<InstalledDevice> devices(SiteId site) {
    Wiring wiring = new Wiring(entities);
    Map<DeviceId, List<ElectricalParameters>> parameters =
        wiring.parameters(site).stream().collect(groupingBy(row -> row.device().id()));
    return wiring.devices(site).stream()
        .map(device -> installed(device, parameters.getOrDefault(device.id(), List.of())))
        .toList();
  }

  /**
   * Returns the devices of all sites of an account by name, with the parameters they have at a
   * moment: two queries, however many sites there are. Sites without devices are left out.
   */
  public Map<SiteId, List<InstalledDevice>> devices(AccountId account, Instant at) {
    return devices(account, new Wiring(entities).parameters(account, at));
  }

  /**
   * Returns the devices of all sites of an account by name, with every parameter they ever had: two
   * queries, however many sites there are. Sites without devices are left out.
   */
  public Map<SiteId, List<InstalledDevice>> devices(AccountId account) {
    return devices(account, new Wiring(entities).parameters(account));
  }

  private Map<SiteId, List<InstalledDevice>> devices(
      AccountId account, List<ElectricalParameters> all) {
    Map<DeviceId, List<ElectricalParameters>> parameters =
        all.stream().collect(groupingBy(row -> row.device().id()));
    return new Wiring(entities)
        .devices(account).stream()
            .collect(
                groupingBy(
                    device -> device.panel().zone().site().id(),
                    mapping(
                        device ->
                            installed(device, parameters.getOrDefault(device.id(), List.of())),
                        toList())));
  }

  /**
   * Returns the sites of an account at which a sensor measures a device or ever did. Empty if the
   * account has not installed it: then only people who see the whole account may see its readings.
   */
  public List<SiteId> sites(AccountId account, SensorSerial sensor) {
    return new Wiring(entities).sites(account, sensor);
  }

  /** Returns whose a site is; null if there is no such site. */
  public AccountId account(SiteId site) {
    return new SiteCatalog(entities).find(site).map(Site::account).orElse(null);
  }

  private static InstalledDevice installed(Device device, List<ElectricalParameters> rows) {
    return new InstalledDevice(
        device.id(),
        device.name(),
        device.panel().id(),
        device.panel().voltageSource(),
        device.parent().orElse(null),
        device.category(),
        device.colour(),
        rows.stream().map(Installation::parameters).toList());
  }

  private static PhaseParameters parameters(ElectricalParameters row) {
    Calibration calibration = row.calibration();
    return new PhaseParameters(
        row.device().id(),
        row.phase(),
        row.sensor().serial(),
        row.sensor().type(),
        calibration.amperesPerUnit(),
        calibration.ctRatio(),
        calibration.currentFactor(),
        calibration.volts(),
        calibration.powerFactor(),
        row.validFrom(),
        row.validTo().orElse(null));
  }
}

package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.Intervals;
import org.openpowerradar.energy.control.SensorBuckets;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.LatestReadings;
import org.openpowerradar.reading.boundary.StreamReadings;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;

/**
 * Power and energy of a site. Raw values become watts here, with the parameters that were valid at
 * the time, so that a corrected parameter restates the past; what the journal still holds is
 * included, up to now.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class SiteEnergy {
  /** Most values of all devices together. */
  public static final int MOST_VALUES = 200_000;

  @Inject Access access;
  @Inject Sites sites;
  @Inject Installation installation;
  @Inject StreamReadings streams;
  @Inject LatestReadings latest;
  @Inject SensorBuckets buckets;
  @Inject Clock clock;

  /**
   * Consumption of a site over time, per device and in total. Time after now is not counted in any
   * coverage; intervals after now are empty.
   *
   * @param site whose
   * @param query from, to and resolution; intervals that lie partly within are given whole
   * @return as many values for each device as intervals
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see energy
   * @throws InvalidRequestException if there would be more than 10 000 intervals or 200 000 values
   */
  public EnergySeries series(SiteId site, EnergyQuery query) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    SiteSummary summary = sites.site(site);
    List<Interval> intervals =
        Intervals.between(query.from(), query.to(), query.resolution(), summary.timeZone());
    List<InstalledDevice> devices = installation.devices(site);
    if ((long) intervals.size() * devices.size() > MOST_VALUES) {
      throw new InvalidRequestException("More than 200 000 values: give a coarser resolution");
    }
    SeriesBuilder series = new SeriesBuilder(summary, query.resolution(), intervals, devices);
    Instant from = intervals.get(0).start();
    Instant end = intervals.get(intervals.size() - 1).end();
    Instant to = clock.instant().isBefore(end) ? clock.instant() : end;
    if (from.isBefore(to)) {
      Set<SensorSerial> sensors = series.sensors(to);
      var readings = streams.of(summary.account(), sensors, from, to);
      long width = Math.min(900, query.resolution().seconds());
      for (SensorSerial sensor : sensors) {
        var source = new AccountSensor(readings, sensor);
        series.add(sensor, buckets.of(source, from, to, width));
      }
    }
    return series.build();
  }

  /**
   * What a site draws now, by the newest reading of each sensor. Devices that were heard more than
   * a minute before the newest one are off, or unknown, and not in the sum.
   *
   * @param site whose
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see energy
   */
  public LivePower live(SiteId site) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    Instant now = clock.instant();
    List<InstalledDevice> devices = installation.devices(site);
    Set<SensorSerial> sensors =
        devices.stream()
            .flatMap(device -> device.parameters().stream())
            .filter(parameters -> parameters.isValidAt(now))
            .map(PhaseParameters::sensor)
            .collect(Collectors.toSet());
    return new LiveView(site, devices, now).build(latest.of(sites.site(site).account(), sensors));
  }
}

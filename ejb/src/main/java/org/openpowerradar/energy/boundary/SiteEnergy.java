package org.openpowerradar.energy.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.EnergySeries.GroupSeries;
import org.openpowerradar.energy.control.Feeds;
import org.openpowerradar.energy.control.Intervals;
import org.openpowerradar.energy.control.Probe;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.SiteComputing;
import org.openpowerradar.energy.control.SiteSeries;
import org.openpowerradar.energy.control.SiteTotals;
import org.openpowerradar.energy.control.SiteUnits;
import org.openpowerradar.energy.control.Stale;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.energy.control.group.GroupUnits;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.reading.boundary.LatestReadings;
import org.openpowerradar.reading.entity.StoredReading;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.group.GroupMembers;
import org.openpowerradar.site.boundary.group.InstalledGroup;

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

  private static final Duration BITE = Duration.ofDays(31);

  @Inject Access access;
  @Inject Sites sites;
  @Inject Installation installation;
  @Inject GroupMembers groupMembers;
  @Inject LatestReadings latest;
  @Inject SiteComputing computing;
  @Inject SiteTotals totals;
  @Inject SiteBucketStore kept;
  @Inject SiteRollup rollup;
  @Inject Clock clock;

  /**
   * Consumption of a site over time, per device, per group and in total. Time after now is not
   * counted in any coverage; intervals after now are empty.
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
    List<InstalledGroup> groups = groupMembers.groups(site);
    if ((long) intervals.size() * (devices.size() + groups.size()) > MOST_VALUES) {
      throw new InvalidRequestException("More than 200 000 values: give a coarser resolution");
    }
    SiteSeries series = new SiteSeries(intervals);
    Instant from = intervals.get(0).start();
    Instant to = end(intervals);
    if (from.isBefore(to)) {
      long width = Math.min(900, query.resolution().seconds());
      var subject = computing.of(summary.account(), devices, from, to);
      for (Units units : bites(new Units(from, to, width))) {
        subject.parts(
            units,
            intervals,
            (computed, part) -> {
              series.add(devices, computed, part);
              add(groups, computed, part, series);
            });
      }
    }
    return answer(summary, query, new Shown(devices, devices, groups), series);
  }

  private static void add(
      List<InstalledGroup> groups, SiteUnits computed, Units part, SiteSeries series) {
    GroupUnits units = new GroupUnits(computed);
    groups.forEach(group -> series.addGroup(group.id(), units.of(group), part));
  }

  /**
   * Consumption of a site over time without its devices: read from kept quarter hours where they
   * are known to be right, hence a year in a moment. The same figures as {@link #series}.
   *
   * @param site whose
   * @param query from, to and resolution of 15 minutes or more; intervals that lie partly within
   *     are given whole
   * @return total and untracked, no devices
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see energy
   * @throws InvalidRequestException if there would be more than 10 000 intervals, or if they are
   *     finer than 15 minutes
   */
  public EnergySeries totals(SiteId site, EnergyQuery query) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    if (query.resolution().isFiner()) {
      throw new InvalidRequestException("Totals have a resolution of 15 minutes or more");
    }
    SiteSummary summary = sites.site(site);
    List<Interval> intervals =
        Intervals.between(query.from(), query.to(), query.resolution(), summary.timeZone());
    SiteSeries series = new SiteSeries(intervals);
    Instant from = intervals.get(0).start();
    Instant to = end(intervals);
    List<InstalledDevice> devices = installation.devices(site);
    if (from.isBefore(to)) {
      boolean isWired = kept.isWired(site, WiringDigest.of(devices));
      if (!isWired) {
        rollup.adopt(site, devices);
      }
      var subject = computing.of(summary.account(), devices, from, to);
      totals.add(site, isWired, subject, Units.quarters(from, to), series);
    }
    return answer(summary, query, new Shown(devices, List.of(), List.of()), series);
  }

  /**
   * How far corrections of a site have been carried into the past; empty if none is under way.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws ForbiddenException if the caller's roles there do not allow to see energy
   */
  public Optional<Restating> restating(SiteId site) {
    access.requireSite(site, Permission.READ_ENERGY.roles());
    List<Stale> entries = kept.stale(site).stream().filter(entry -> entry.cause() != null).toList();
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    long all = entries.stream().mapToLong(entry -> entry.to() - entry.first()).sum();
    long done = entries.stream().mapToLong(entry -> entry.from() - entry.first()).sum();
    long from = entries.stream().mapToLong(Stale::first).min().getAsLong();
    long to = entries.stream().mapToLong(Stale::to).max().getAsLong();
    int percent = (int) Math.min(99, 100 * done / Math.max(1, all));
    return Optional.of(
        new Restating(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), percent));
  }

  private Instant end(List<Interval> intervals) {
    Instant end = intervals.get(intervals.size() - 1).end();
    return clock.instant().isBefore(end) ? clock.instant() : end;
  }

  /** Months at most, so that memory is bounded. */
  private static List<Units> bites(Units units) {
    List<Units> bites = new ArrayList<>();
    for (Instant from = units.from(); from.isBefore(units.to()); from = from.plus(BITE)) {
      Instant end = from.plus(BITE);
      bites.add(new Units(from, end.isBefore(units.to()) ? end : units.to(), units.seconds()));
    }
    return bites;
  }

  private static DeviceSeries series(InstalledDevice device, SiteSeries series) {
    return new DeviceSeries(
        device.id(),
        device.name(),
        device.colour(),
        series.device(device.id()),
        series.assumedSeconds(device.id()));
  }

  private static GroupSeries series(InstalledGroup group, SiteSeries series) {
    boolean isDifference = !group.subtracted().isEmpty();
    return new GroupSeries(
        group.id(), group.name(), group.colour(), series.group(group.id(), isDifference));
  }

  /** What a site has, and which devices and groups of it are answered. */
  private record Shown(
      List<InstalledDevice> all, List<InstalledDevice> devices, List<InstalledGroup> groups) {}

  private static EnergySeries answer(
      SiteSummary site, EnergyQuery query, Shown shown, SiteSeries series) {
    boolean hasMains = !SiteUnits.mains(shown.all()).isEmpty();
    return new EnergySeries(
        site.id(),
        site.timeZone(),
        query.resolution(),
        series.intervals(),
        shown.devices().stream().map(device -> series(device, series)).toList(),
        shown.groups().stream().map(group -> series(group, series)).toList(),
        series.total(),
        hasMains ? series.untracked() : List.of());
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
    return new LiveView(site, devices, now).build(newest(sites.site(site).account(), devices, now));
  }

  /**
   * What the sites of an account draw now, each as {@link #live(SiteId)} says it, by a handful of
   * queries for all of them.
   *
   * @param account whose
   * @return only sites at which the caller may see energy and something is installed; empty if
   *     there is no such account
   */
  public Map<SiteId, LivePower> live(AccountId account) {
    Scope scope = access.scope(Permission.READ_ENERGY.roles());
    if (!scope.touches(account)) {
      return Map.of();
    }
    Instant now = clock.instant();
    Map<SiteId, List<InstalledDevice>> installed =
        new HashMap<>(installation.devices(account, now));
    installed.keySet().removeIf(site -> !scope.covers(account, site));
    Map<Probe, StoredReading> newest =
        newest(account, installed.values().stream().flatMap(List::stream).toList(), now);
    Map<SiteId, LivePower> live = new HashMap<>();
    installed.forEach(
        (site, devices) -> live.put(site, new LiveView(site, devices, now).build(newest)));
    return live;
  }

  private Map<Probe, StoredReading> newest(
      AccountId account, List<InstalledDevice> devices, Instant now) {
    Map<Probe, StoredReading> readings = new HashMap<>();
    new Feeds(devices)
        .probes(now, now.plusMillis(1)).stream()
            .collect(groupingBy(Probe::channel, mapping(Probe::sensor, toSet())))
            .forEach(
                (channel, sensors) ->
                    latest
                        .of(account, sensors, channel)
                        .forEach(
                            (sensor, reading) ->
                                readings.put(new Probe(sensor, channel), reading)));
    return readings;
  }
}

package org.openpowerradar.energy.boundary;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.Intervals;
import org.openpowerradar.energy.control.SiteComputing;
import org.openpowerradar.energy.control.SiteQuarter;
import org.openpowerradar.energy.control.SiteSeries;
import org.openpowerradar.energy.control.SiteTotals;
import org.openpowerradar.energy.control.SiteUnits;
import org.openpowerradar.energy.control.Units;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.energy.control.account.AccountBucketStore;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.Sites;

/**
 * Energy of all sites of an account together, by few queries for all of them. Only reads: a site
 * whose kept quarter hours are of another wiring is computed from its sensors.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class AccountEnergy {
  @Inject Access access;
  @Inject Sites sites;
  @Inject Installation installation;
  @Inject SiteComputing computing;
  @Inject AccountBucketStore kept;
  @Inject Clock clock;

  /**
   * What the sites of an account used, each as {@link SiteEnergy#totals} says it.
   *
   * @param account whose
   * @param query what is asked of the sites of a time zone, with a resolution of 15 minutes or
   *     more: read into memory by quarter hours, so days rather than years
   * @return only sites in the lists at which the caller may see energy and something is installed
   * @throws NotFoundException if there is no such account, or the caller may see none of its sites
   */
  public Map<SiteId, EnergySeries> totals(AccountId account, Function<ZoneId, EnergyQuery> query) {
    Scope scope = access.scope(account, Permission.READ_ENERGY.roles());
    Map<SiteId, List<InstalledDevice>> installed =
        scope.touches(account) ? installation.devices(account) : Map.of();
    Map<SiteId, EnergySeries> totals = new HashMap<>();
    sites.visible(account).stream()
        .filter(site -> installed.containsKey(site.id()) && scope.covers(account, site.id()))
        .collect(groupingBy(SiteSummary::timeZone))
        .forEach(
            (zone, some) -> totals.putAll(totals(account, some, installed, query.apply(zone))));
    return totals;
  }

  private Map<SiteId, EnergySeries> totals(
      AccountId account,
      List<SiteSummary> some,
      Map<SiteId, List<InstalledDevice>> installed,
      EnergyQuery query) {
    ZoneId zone = some.get(0).timeZone();
    List<Interval> intervals =
        Intervals.between(query.from(), query.to(), query.resolution(), zone);
    Instant from = intervals.get(0).start();
    Instant to = end(intervals);
    Map<SiteId, EnergySeries> totals = new HashMap<>();
    if (from.isBefore(to)) {
      Map<SiteId, List<InstalledDevice>> devices = new HashMap<>();
      some.forEach(site -> devices.put(site.id(), installed.get(site.id())));
      Units units = Units.quarters(from, to);
      add(devices, account, units, intervals)
          .forEach(
              (site, series) ->
                  totals.put(site, answer(site, zone, query, series, devices.get(site))));
    }
    return totals;
  }

  private Map<SiteId, SiteSeries> add(
      Map<SiteId, List<InstalledDevice>> devices,
      AccountId account,
      Units units,
      List<Interval> intervals) {
    Map<SiteId, SiteComputing.Subject> subjects =
        computing.of(account, devices, units.from(), units.to());
    Map<SiteId, AccountBucketStore.Kept> known =
        kept.load(devices.keySet(), units.from().getEpochSecond(), units.to().getEpochSecond());
    Map<SiteId, SiteSeries> all = new HashMap<>();
    devices.forEach(
        (site, each) -> {
          AccountBucketStore.Kept one = known.get(site);
          TreeMap<Long, SiteQuarter> right =
              WiringDigest.of(each).equals(one.wiring()) ? one.quarters() : new TreeMap<>();
          SiteSeries series = new SiteSeries(intervals);
          SiteTotals.add(right, one.stale(), subjects.get(site), units, series);
          all.put(site, series);
        });
    return all;
  }

  private Instant end(List<Interval> intervals) {
    Instant end = intervals.get(intervals.size() - 1).end();
    return clock.instant().isBefore(end) ? clock.instant() : end;
  }

  private static EnergySeries answer(
      SiteId site,
      ZoneId zone,
      EnergyQuery query,
      SiteSeries series,
      List<InstalledDevice> devices) {
    boolean hasMains = !SiteUnits.mains(devices).isEmpty();
    return new EnergySeries(
        site,
        zone,
        query.resolution(),
        series.intervals(),
        List.of(),
        List.of(),
        series.total(),
        hasMains ? series.untracked() : List.of());
  }
}

package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.energy.control.Intervals;
import org.openpowerradar.energy.control.MeterSums;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.meter.boundary.MeterSummary;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.entity.MeterBucket;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.site.boundary.Sites;

/** What meters counted, by hour and day of their site. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({
  RoleNames.ACCOUNT_ADMIN,
  RoleNames.SITE_MANAGER,
  RoleNames.ENERGY_ANALYST,
  RoleNames.VIEWER
})
public class MeterEnergy {
  /** Most stored amounts that one answer adds up. */
  static final int MOST_AMOUNTS = 600_000;

  @Inject Meters meters;
  @Inject Sites sites;
  @Inject Clock clock;

  /**
   * What a meter counted over time.
   *
   * @param id which meter
   * @param query from, to and resolution; intervals that lie partly within are given whole
   * @throws org.openpowerradar.account.entity.NotFoundException if there is no such meter, or the
   *     caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to see energy
   * @throws InvalidRequestException if the intervals of the meter are longer than the resolution,
   *     or there would be more than 10 000 intervals or 600 000 amounts
   */
  public MeterSeries series(MeterId id, EnergyQuery query) {
    MeterSummary meter = meters.meter(id);
    ZoneId zone = sites.site(meter.site()).timeZone();
    List<Interval> intervals =
        Intervals.between(query.from(), query.to(), query.resolution(), zone);
    List<MeterBucket> amounts =
        meters.amounts(
            id,
            intervals.get(0).start(),
            intervals.get(intervals.size() - 1).end(),
            MOST_AMOUNTS + 1);
    requireCoarser(query, amounts);
    return new MeterSeries(
        meter,
        zone,
        query.resolution(),
        intervals,
        MeterSums.of(intervals, amounts, clock.instant()));
  }

  private static void requireCoarser(EnergyQuery query, List<MeterBucket> amounts) {
    if (amounts.size() > MOST_AMOUNTS) {
      throw new InvalidRequestException("More than 600 000 amounts: ask for less time");
    }
    int shortest = amounts.stream().mapToInt(MeterBucket::seconds).min().orElse(0);
    if (shortest > query.resolution().seconds()) {
      throw new InvalidRequestException(
          "The intervals of the meter are %d minutes: give a coarser resolution"
              .formatted(shortest / 60));
    }
  }
}

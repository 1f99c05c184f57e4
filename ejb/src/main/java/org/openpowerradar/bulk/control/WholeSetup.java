package org.openpowerradar.bulk.control;

import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.setup.Deployment;

/**
 * What is set up of an account, as far as a file tells it.
 *
 * @param sites by name
 * @param schedules of the account, by name
 * @param meters of pulses, by site; those of sites that are not told are left out
 */
public record WholeSetup(
    List<Deployment> sites, List<ScheduleView> schedules, Map<SiteId, List<PulseMeter>> meters) {

  /** Returns the same without schedules that no site names. */
  public WholeSetup withNamedSchedules() {
    return new WholeSetup(
        sites,
        schedules.stream()
            .filter(each -> sites.stream().anyMatch(on -> each.id().equals(on.site().schedule())))
            .toList(),
        meters);
  }

  /** Returns the meters of a site. */
  List<PulseMeter> metersOf(Deployment site) {
    return meters.getOrDefault(site.site().id(), List.of());
  }
}

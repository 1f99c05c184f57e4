package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.EnergyValue;

/**
 * Totals of a site by quarter hours: kept ones where they are known to be right, all others
 * computed from the sensors. What is out of date is asked first: what becomes so afterwards was
 * right when asked.
 */
@Dependent
public class SiteTotals {
  private static final long QUARTER = 900;
  private static final long BITE = 31 * 96 * QUARTER;

  private final SiteBucketStore store;

  /** Over the kept quarter hours. */
  @Inject
  public SiteTotals(SiteBucketStore store) {
    this.store = store;
  }

  /**
   * Adds the totals between two instants to {@code series}.
   *
   * @param isWired whether the kept ones were computed with the present wiring
   */
  public void add(
      SiteId site, boolean isWired, SiteComputing.Subject subject, Units units, SiteSeries series) {
    List<Stale> stale = store.stale(site);
    TreeMap<Long, SiteQuarter> kept =
        isWired
            ? store.load(site, units.from().getEpochSecond(), units.to().getEpochSecond())
            : new TreeMap<>();
    kept.keySet().removeIf(start -> stale.stream().anyMatch(each -> each.covers(start)));
    TreeSet<Long> open = subject.openHours();
    kept.keySet().removeIf(start -> open.contains(start / 3_600));
    kept.keySet().removeIf(start -> start + QUARTER > units.to().getEpochSecond());
    addKept(kept, series);
    for (Units hole : holes(kept, units)) {
      SiteUnits computed = subject.units(hole);
      series.addTotals(computed.total(), computed.untracked(), hole);
    }
  }

  private static void addKept(TreeMap<Long, SiteQuarter> kept, SiteSeries series) {
    List<SiteQuarter> run = new ArrayList<>();
    for (SiteQuarter quarter : kept.values()) {
      if (!run.isEmpty() && run.get(run.size() - 1).start() + QUARTER != quarter.start()) {
        addRun(run, series);
        run.clear();
      }
      run.add(quarter);
    }
    addRun(run, series);
  }

  private static void addRun(List<SiteQuarter> run, SiteSeries series) {
    if (!run.isEmpty()) {
      Instant from = Instant.ofEpochSecond(run.get(0).start());
      Instant to = Instant.ofEpochSecond(run.get(run.size() - 1).start() + QUARTER);
      List<EnergyValue> rest =
          run.stream().map(SiteQuarter::untracked).filter(each -> each != null).toList();
      List<EnergyValue> total = run.stream().map(SiteQuarter::total).toList();
      series.addTotals(
          total, rest.size() == total.size() ? rest : List.of(), Units.quarters(from, to));
    }
  }

  private static List<Units> holes(TreeMap<Long, SiteQuarter> kept, Units units) {
    List<Units> holes = new ArrayList<>();
    long end = units.to().getEpochSecond();
    for (long at = units.from().getEpochSecond(); at < end; ) {
      Long next = kept.ceilingKey(at);
      long until = Math.min(next == null ? end : next, at + BITE);
      if (until > at) {
        Instant to = until >= end ? units.to() : Instant.ofEpochSecond(until);
        holes.add(Units.quarters(Instant.ofEpochSecond(at), to));
        at = until;
      } else {
        at += QUARTER;
      }
    }
    return holes;
  }
}

package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;

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
    LongPredicate isRight =
        isWired ? right(store.stale(site), subject.openHours(), units.to()) : start -> false;
    for (Units rest : sum(site, isRight, units, series)) {
      TreeMap<Long, SiteQuarter> kept =
          store.load(site, rest.from().getEpochSecond(), rest.to().getEpochSecond());
      addByQuarter(kept, isRight, subject, rest, series);
    }
  }

  /**
   * Adds likewise what was read for many sites at once.
   *
   * @param kept computed with the present wiring; changed here
   * @param stale what of it may be out of date
   */
  public static void add(
      TreeMap<Long, SiteQuarter> kept,
      List<Stale> stale,
      SiteComputing.Subject subject,
      Units units,
      SiteSeries series) {
    addByQuarter(kept, right(stale, subject.openHours(), units.to()), subject, units, series);
  }

  private static LongPredicate right(List<Stale> stale, TreeSet<Long> open, Instant end) {
    return start ->
        start + QUARTER <= end.getEpochSecond()
            && !open.contains(start / 3_600)
            && stale.stream().noneMatch(each -> each.covers(start));
  }

  /**
   * Adds the intervals of which every quarter hour is kept and right, summed up by the database.
   *
   * @return all other time
   */
  private List<Units> sum(SiteId site, LongPredicate isRight, Units units, SiteSeries series) {
    List<Units> rest = new ArrayList<>();
    Instant at = units.from();
    for (Units run : runs(series.intervals(), isRight)) {
      Map<Long, EnergyValue> totals = store.sums(site, 0, run);
      Map<Long, EnergyValue> untracked = store.sums(site, 1, run);
      for (int i = 0; i < run.size(); i++) {
        Instant start = Instant.ofEpochMilli(run.start(i));
        EnergyValue total = totals.get(start.getEpochSecond());
        if (total != null) {
          Units one = new Units(start, start.plusSeconds(run.seconds()), run.seconds());
          EnergyValue mine = untracked.get(start.getEpochSecond());
          series.addTotals(List.of(total), mine == null ? List.of() : List.of(mine), one);
          addRest(rest, at, start);
          at = one.to();
        }
      }
    }
    addRest(rest, at, units.to());
    return rest;
  }

  private static void addRest(List<Units> rest, Instant from, Instant to) {
    if (from.isBefore(to)) {
      rest.add(Units.quarters(from, to));
    }
  }

  /** Neighbouring intervals of the same length above a quarter hour, right all through. */
  private static List<Units> runs(List<Interval> intervals, LongPredicate isRight) {
    List<Units> runs = new ArrayList<>();
    for (Interval interval : intervals) {
      long seconds = Duration.between(interval.start(), interval.end()).toSeconds();
      long first = interval.start().getEpochSecond();
      if (seconds > QUARTER
          && LongStream.range(0, seconds / QUARTER)
              .map(i -> first + i * QUARTER)
              .allMatch(isRight)) {
        Units last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.seconds() == seconds && last.to().equals(interval.start())) {
          runs.set(runs.size() - 1, new Units(last.from(), interval.end(), seconds));
        } else {
          runs.add(new Units(interval.start(), interval.end(), seconds));
        }
      }
    }
    return runs;
  }

  private static void addByQuarter(
      TreeMap<Long, SiteQuarter> kept,
      LongPredicate isRight,
      SiteComputing.Subject subject,
      Units units,
      SiteSeries series) {
    kept.keySet().removeIf(start -> !isRight.test(start));
    addKept(kept, series);
    for (Units hole : holes(kept, units)) {
      subject.parts(
          hole,
          series.intervals(),
          (computed, part) -> series.addTotals(computed.total(), computed.untracked(), part));
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

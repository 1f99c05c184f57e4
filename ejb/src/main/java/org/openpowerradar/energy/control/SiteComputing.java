package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.AccountReadings;
import org.openpowerradar.reading.boundary.StreamReadings;
import org.openpowerradar.site.boundary.InstalledDevice;

/** Computes a site from what is known of its sensors. */
@Dependent
public class SiteComputing {
  private final StreamReadings streams;
  private final SensorBuckets buckets;

  /** Over readings and kept buckets. */
  @Inject
  public SiteComputing(StreamReadings streams, SensorBuckets buckets) {
    this.streams = streams;
    this.buckets = buckets;
  }

  /** A site with what its account has of its sensors; the journal is read once, at the start. */
  public final class Subject {
    private final List<InstalledDevice> devices;
    private final Feeds feeds;
    private final AccountReadings readings;
    private final Set<SensorSerial> sensors;

    private Subject(
        List<InstalledDevice> devices,
        Instant from,
        Instant to,
        Function<Set<SensorSerial>, AccountReadings> known) {
      this.devices = devices;
      feeds = new Feeds(devices);
      sensors = sensors(feeds, from, to);
      readings = known.apply(sensors);
    }

    /** The site over some units within the time it was made for. */
    public SiteUnits units(Units units) {
      return units(known(units), units);
    }

    /**
     * The site over some units, in parts: quiet intervals are units of their own.
     *
     * @param intervals in order, without gaps, over all units
     */
    public void parts(Units units, List<Interval> intervals, BiConsumer<SiteUnits, Units> to) {
      KnownBuckets known = known(units);
      for (Units part : known.parts(intervals)) {
        to.accept(units(known, part), part);
      }
    }

    private KnownBuckets known(Units units) {
      KnownBuckets known = buckets.of(readings, feeds.probes(units.from(), units.to()), units);
      feeds.changes().forEach(known::changes);
      return known;
    }

    private SiteUnits units(KnownBuckets known, Units units) {
      return new SiteUnits(devices, feeds, known.of(units), units);
    }

    /** Hours since 1970 UTC of which the journal holds something that may not be summed yet. */
    public TreeSet<Long> openHours() {
      TreeSet<Long> hours = new TreeSet<>();
      sensors.forEach(sensor -> hours.addAll(readings.openHours(sensor)));
      return hours;
    }
  }

  /** A site between two instants. */
  public Subject of(AccountId account, List<InstalledDevice> devices, Instant from, Instant to) {
    return new Subject(devices, from, to, sensors -> streams.of(account, sensors, from, to));
  }

  /**
   * Sites of an account between two instants, what is known of their sensors read at once.
   *
   * @param devices of each site
   */
  public Map<SiteId, Subject> of(
      AccountId account, Map<SiteId, List<InstalledDevice>> devices, Instant from, Instant to) {
    Set<SensorSerial> all = new HashSet<>();
    devices.values().forEach(each -> all.addAll(sensors(new Feeds(each), from, to)));
    AccountReadings readings = streams.of(account, all, from, to);
    Map<SiteId, Subject> subjects = new HashMap<>();
    devices.forEach(
        (site, each) -> subjects.put(site, new Subject(each, from, to, sensors -> readings)));
    return subjects;
  }

  private static Set<SensorSerial> sensors(Feeds feeds, Instant from, Instant to) {
    return feeds.probes(from, to).stream().map(Probe::sensor).collect(Collectors.toSet());
  }
}

package org.openpowerradar.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.benchmarks.load.BridgeKey;
import org.openpowerradar.benchmarks.load.Fleet;
import org.openpowerradar.benchmarks.load.SensorTrace;
import org.openpowerradar.benchmarks.platform.EnrolmentStore;
import org.openpowerradar.benchmarks.platform.JournalStore;
import org.openpowerradar.benchmarks.platform.Meter;
import org.openpowerradar.benchmarks.platform.Sample;
import org.openpowerradar.benchmarks.platform.StorageSize;
import org.openpowerradar.benchmarks.report.Report;
import org.openpowerradar.benchmarks.report.Samples;
import org.openpowerradar.protocol.message.Data;

/**
 * The readings that are there before anything is asked, all through the socket and the compactor:
 * thirty hours of 1000 devices and a month of a site with 50, every 10 s, then a year of a site
 * with 50, every minute. Of fewer readings than 50 million the intervals are longer.
 */
final class History {
  static final long DAY_ACCOUNT = 9_003;
  static final long MONTH_SITE = 9_004;
  static final long YEAR_SITE = 9_005;
  static final long DAY_SENSOR = 940_000_000;
  static final long MONTH_SENSOR = 950_000_000;
  static final long YEAR_SENSOR = 960_000_000;
  static final int DAY_SENSORS = 1_000;
  static final int SITE_SENSORS = 50;
  static final Duration DAY = Duration.ofHours(30);
  static final Duration MONTH = Duration.ofDays(30);
  static final Duration YEAR = Duration.ofDays(365);
  private static final double WHOLE = 50e6;
  private static final double LARGEST = 6;
  private static final long QUEUE = 1_000_000;
  private static final int PER_MESSAGE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** End of all of it: the last midnight but one (UTC), so that every hour of it is closed. */
  final Instant end;

  private final Samples late = new Samples();
  private final Bench bench;
  private final Meter meter;
  private final JournalStore journal;
  private final StorageSize size;
  private final EnrolmentStore enrolment;
  private final double stretch;
  private long bridge = 930_000_000;

  private final List<BridgeKey> bridges = new ArrayList<>();
  private final List<SensorTrace> traces = new ArrayList<>();

  History(Bench bench) {
    this.bench = bench;
    this.meter = bench.platform().meter();
    this.journal = new JournalStore(bench.platform());
    this.size = new StorageSize(bench.platform());
    this.enrolment = new EnrolmentStore(bench.platform());
    this.stretch = WHOLE / bench.sizes().history();
    this.end = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
  }

  /** Stores everything and returns when it is compacted. */
  void store(Report report) throws Exception {
    enrolment.account(DAY_ACCOUNT);
    enrolment.account(MONTH_SITE);
    enrolment.account(YEAR_SITE);
    enrolment.devices(MONTH_SITE, MONTH_SENSOR, SITE_SENSORS);
    enrolment.devices(YEAR_SITE, YEAR_SENSOR, SITE_SENSORS);
    plan(DAY_ACCOUNT, new SensorTrace(DAY_SENSOR, DAY_SENSORS, 0, 10_000, 0), DAY, 20);
    plan(MONTH_SITE, new SensorTrace(MONTH_SENSOR, SITE_SENSORS, 0, 10_000, 0), MONTH, 10);
    double bytes = stored("thirty hours of 1 000 devices and a month of 50, every 10 s");
    String figure = String.format("%.2f B", bytes);
    report.aim("bytes a reading stored, buckets included", "≤ 6 B", figure, bytes <= LARGEST);
    plan(YEAR_SITE, new SensorTrace(YEAR_SENSOR, SITE_SENSORS, 0, 60_000, 0), YEAR, 10);
    double sparse = stored("a year of 50 devices, every minute");
    report.note(
        String.format(
            "Bytes a reading: %.2f at 10 s; %.2f at 60 s, where a bucket has six times fewer"
                + " readings.",
            bytes, sparse));
    report.rates("history: end to end, 1 000 a message, compacted meanwhile", late);
  }

  /** Bridges that have equal shares of some sensors. */
  private void plan(long account, SensorTrace whole, Duration span, int shares) throws Exception {
    int interval = (int) (whole.intervalMillis() * stretch);
    int sensors = whole.sensors() / shares;
    long start = end.minus(span).toEpochMilli();
    for (int share = 0; share < shares; share++) {
      long first = whole.firstSensor() + (long) share * sensors;
      int samples = (int) (span.toMillis() / interval);
      traces.add(new SensorTrace(first, sensors, start, interval, samples));
    }
    bridges.addAll(enrolment.bridges(account, bridge, shares));
    bridge += shares;
  }

  /** Stores what is planned; returns the bytes a reading it takes once it is compacted. */
  private double stored(String what) throws Exception {
    long before = size.bytes();
    long readings = traces.stream().mapToLong(SensorTrace::size).sum();
    List<Iterable<Data>> messages = new ArrayList<>();
    for (SensorTrace trace : traces) {
      messages.add(trace.lazily(QUEUE, PER_MESSAGE));
    }
    try (Fleet fleet = Fleet.connect(bench.platform().cloud(), bridges)) {
      Sample sample =
          meter.measure(
              () -> {
                fleet.deliver(messages);
                return readings;
              });
      late.add(bench.told(Report.thousands(readings) + " readings, " + what, sample));
    }
    drain();
    bridges.clear();
    traces.clear();
    return (size.bytes() - before) / (double) readings;
  }

  private void drain() throws Exception {
    long backlog = journal.late();
    if (backlog > 0) {
      Sample sample =
          meter.measure(
              () -> {
                Await.until(PATIENCE, () -> journal.late() == 0);
                return backlog;
              });
      bench.told("Compaction of the late lane alone", sample);
    }
  }
}

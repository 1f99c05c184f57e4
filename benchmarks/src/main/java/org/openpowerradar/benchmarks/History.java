package org.openpowerradar.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.benchmarks.load.BridgeKey;
import org.openpowerradar.benchmarks.load.Fleet;
import org.openpowerradar.benchmarks.load.SensorTrace;
import org.openpowerradar.benchmarks.platform.EnrolmentStore;
import org.openpowerradar.benchmarks.platform.JournalStore;
import org.openpowerradar.benchmarks.platform.Meter;
import org.openpowerradar.benchmarks.platform.Sample;
import org.openpowerradar.benchmarks.platform.StorageSize;
import org.openpowerradar.benchmarks.question.Questions.Stock;
import org.openpowerradar.benchmarks.report.Report;
import org.openpowerradar.benchmarks.report.Samples;
import org.openpowerradar.protocol.message.Data;

/**
 * The readings that are there before anything is asked, all through the socket and the compactor:
 * thirty hours of 1000 devices and a month of a site with 50, every 10 s, then a year of a site
 * with 50, every minute. Of fewer readings than 50 million the intervals are longer.
 */
final class History {
  private static final long DAY_ACCOUNT = 9_003;
  private static final long MONTH_SITE = 9_004;
  private static final long YEAR_SITE = 9_005;
  private static final long DAY_SENSOR = 940_000_000;
  private static final long MONTH_SENSOR = 950_000_000;
  private static final long YEAR_SENSOR = 960_000_000;
  private static final double WHOLE = 50e6;
  private static final int MOST_SENSORS = 1_000;
  private static final int SITE_SENSORS = 50;
  private static final int DAY_SHARES = 20;
  private static final int SITE_SHARES = 10;
  private static final Duration DAY = Duration.ofHours(30);
  private static final int MONTH = 30; // days
  private static final int YEAR = 365; // days
  private static final int INTERVAL_MILLIS = 10_000;
  private static final int SPARSE_MILLIS = 60_000;
  private static final double LARGEST = 6; // bytes
  private static final long QUEUE = 1_000_000;
  private static final int PER_MESSAGE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** The last midnight but one (UTC), so that every hour of it is closed. */
  private final Instant end;

  private final Samples late = new Samples();
  private final Bench bench;
  private final Meter meter;
  private final JournalStore journal;
  private final StorageSize size;
  private final EnrolmentStore enrolment;
  private final double share;
  private long bridge = 930_000_000;

  private final List<BridgeKey> bridges = new ArrayList<>();
  private final List<SensorTrace> traces = new ArrayList<>();

  History(Bench bench) {
    this.bench = bench;
    this.meter = bench.platform().meter();
    this.journal = new JournalStore(bench.platform());
    this.size = new StorageSize(bench.platform());
    this.enrolment = new EnrolmentStore(bench.platform());
    this.share = Math.min(1, bench.sizes().history() / WHOLE);
    this.end = Clock.systemUTC().instant().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS);
  }

  /** Stores everything and returns when it is compacted. */
  void store(Report report) throws Exception {
    enrolment.account(DAY_ACCOUNT);
    enrolment.account(MONTH_SITE);
    enrolment.account(YEAR_SITE);
    enrolment.devices(MONTH_SITE, MONTH_SENSOR, SITE_SENSORS);
    enrolment.devices(YEAR_SITE, YEAR_SENSOR, SITE_SENSORS);
    plan(day(), tracesOfDay());
    plan(month(), tracesOfMonth());
    double bytes = stored("thirty hours of 1 000 devices and a month of 50, every 10 s");
    String figure = String.format("%.2f B", bytes);
    report.aim("bytes a reading stored, buckets included", "≤ 6 B", figure, bytes <= LARGEST);
    plan(year(), traces(year(), SPARSE_MILLIS, SITE_SHARES));
    double sparse = stored("a year of 50 devices, every minute");
    report.note(
        String.format(
            "Bytes a reading: %.2f at 10 s; %.2f at 60 s, where a bucket has six times fewer"
                + " readings.",
            bytes, sparse));
    report.rates("history: end to end, 1 000 a message, compacted meanwhile", late);
  }

  /** The devices heard for thirty hours. */
  Stock day() {
    int sensors = Math.max(1, (int) (MOST_SENSORS * share / DAY_SHARES)) * DAY_SHARES;
    return new Stock(DAY_ACCOUNT, DAY_SENSOR, sensors, end.minus(DAY), end);
  }

  /** The site heard for a month. */
  Stock month() {
    return new Stock(MONTH_SITE, MONTH_SENSOR, SITE_SENSORS, daysBefore(MONTH), end);
  }

  /** The site heard for a year. */
  Stock year() {
    return new Stock(YEAR_SITE, YEAR_SENSOR, SITE_SENSORS, daysBefore(YEAR), end);
  }

  private Instant daysBefore(int days) {
    return end.minus(Duration.ofDays(Math.max(1, (int) (days * share))));
  }

  /** What the devices of {@link #day} transmit. */
  List<SensorTrace> tracesOfDay() {
    return traces(day(), INTERVAL_MILLIS, DAY_SHARES);
  }

  /** What the site of {@link #month} transmits. */
  List<SensorTrace> tracesOfMonth() {
    return traces(month(), INTERVAL_MILLIS, SITE_SHARES);
  }

  /** Sensors in equal shares. */
  private static List<SensorTrace> traces(Stock stock, int intervalMillis, int shares) {
    int sensors = stock.sensors() / shares;
    int samples = (int) (stock.seconds() * 1000 / intervalMillis);
    long start = stock.start().toEpochMilli();
    return IntStream.range(0, shares)
        .mapToLong(part -> stock.firstSensor() + (long) part * sensors)
        .mapToObj(first -> new SensorTrace(first, sensors, start, intervalMillis, samples))
        .toList();
  }

  /** Bridges that have a share each. */
  private void plan(Stock stock, List<SensorTrace> shares) throws Exception {
    traces.addAll(shares);
    bridges.addAll(enrolment.bridges(stock.site(), bridge, shares.size()));
    bridge += shares.size();
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

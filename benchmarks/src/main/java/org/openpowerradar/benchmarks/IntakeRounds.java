package org.openpowerradar.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.appliance.host.Await;
import org.openpowerradar.benchmarks.load.BridgeKey;
import org.openpowerradar.benchmarks.load.Fleet;
import org.openpowerradar.benchmarks.load.SensorTrace;
import org.openpowerradar.benchmarks.peer.InfluxServer;
import org.openpowerradar.benchmarks.peer.PlainRowStore;
import org.openpowerradar.benchmarks.platform.Cpu;
import org.openpowerradar.benchmarks.platform.EnrolmentStore;
import org.openpowerradar.benchmarks.platform.JournalStore;
import org.openpowerradar.benchmarks.platform.Meter;
import org.openpowerradar.benchmarks.platform.Sample;
import org.openpowerradar.benchmarks.report.Report;
import org.openpowerradar.benchmarks.report.Samples;
import org.openpowerradar.protocol.message.Data;

/**
 * The same readings, an hour of thousands of sensors, by turns: as plain rows, end to end in large
 * messages and in small ones, into the yardstick; then what the product journalled is compacted.
 *
 * <p>The readings lie ahead of the clock, within the day the cloud allows, so that they stay in the
 * open hour of the journal and nothing is compacted while intake is measured.
 */
final class IntakeRounds {
  static final int LARGE = 1_000;
  static final int SMALL = 100;
  private static final long ACCOUNT = 9_001;
  private static final long FIRST_BRIDGE = 900_000_000;
  private static final long FIRST_SENSOR = 910_000_000;
  private static final int INTERVAL_MILLIS = 10_000;
  private static final long HOUR_MILLIS = 3_600_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  final Samples rows = new Samples();
  final Samples large = new Samples();
  final Samples small = new Samples();
  final Samples influx = new Samples();
  final Samples compaction = new Samples();
  private final Bench bench;
  private final Optional<InfluxServer> yardstick;
  private final Meter meter;
  private final JournalStore journal;
  private final PlainRowStore plainRows;
  private final List<BridgeKey> bridges;
  private final long start;
  private long queue;

  IntakeRounds(Bench bench, Optional<InfluxServer> yardstick) throws Exception {
    this.bench = bench;
    this.yardstick = yardstick;
    this.meter = bench.platform().meter();
    this.journal = new JournalStore(bench.platform());
    this.plainRows = new PlainRowStore(bench.platform());
    this.start = Clock.systemUTC().millis() / HOUR_MILLIS * HOUR_MILLIS + HOUR_MILLIS;
    EnrolmentStore enrolment = new EnrolmentStore(bench.platform());
    enrolment.account(ACCOUNT);
    this.bridges = enrolment.bridges(ACCOUNT, FIRST_BRIDGE, bench.sizes().bridges());
  }

  /** All rounds, after one that is not counted. */
  void run(Report report) throws Exception {
    warmUp();
    for (int round = 0; round < bench.sizes().rounds(); round++) {
      run();
    }
    report(report);
  }

  /** Lets the compilers of both virtual machines see the way of a reading; not counted. */
  private void warmUp() throws Exception {
    bench.told("Warm-up, LOAD DATA", rows());
    bench.told("Warm-up, 1000 a message", delivered(LARGE));
    bench.told("Warm-up, 100 a message", delivered(SMALL));
    bench.told("Warm-up, compaction", compacted(queue * readings()));
  }

  /** One round: each contestant once. */
  private void run() throws Exception {
    long before = queue;
    rows.add(bench.told("LOAD DATA of plain rows", rows()));
    large.add(bench.told("End to end, 1000 a message", delivered(LARGE)));
    small.add(bench.told("End to end, 100 a message", delivered(SMALL)));
    if (yardstick.isPresent()) {
      influx.add(bench.told("InfluxDB", influx(yardstick.get())));
    }
    compaction.add(bench.told("Compaction", compacted((queue - before) * readings())));
  }

  private long readings() {
    return bench.sizes().readings();
  }

  private Sample rows() throws Exception {
    plainRows.create();
    List<byte[]> batches = PlainRowStore.prepare(traces(start));
    Sample sample = meter.measure(() -> plainRows.load(batches));
    plainRows.drop();
    return sample;
  }

  private Sample influx(InfluxServer server) throws Exception {
    List<byte[]> batches = InfluxServer.prepare("intake", traces(start + queue * HOUR_MILLIS));
    Meter meterOfInflux = new Meter(new Cpu(bench.platform().payara()), new Cpu(server.pid()));
    return meterOfInflux.measure(
        () -> {
          server.write(batches);
          return readings();
        });
  }

  /** An hour of all sensors through the socket; what is durable is counted afterwards. */
  Sample delivered(int perMessage) throws Exception {
    long hour = start + queue * HOUR_MILLIS;
    queue++;
    List<List<Data>> messages = new ArrayList<>();
    for (SensorTrace trace : traces(hour)) {
      messages.add(trace.messages(queue, perMessage));
    }
    Sample sample;
    try (Fleet fleet = Fleet.connect(bench.platform().cloud(), bridges)) {
      sample =
          meter.measure(
              () -> {
                fleet.deliver(messages);
                return readings();
              });
    }
    long stored = journal.stored(queue);
    if (stored != readings()) {
      throw new IllegalStateException(stored + " of " + readings() + " readings are stored");
    }
    Await.until(PATIENCE, () -> journal.openSessions() == 0);
    return sample;
  }

  /** Seals the open hour, and measures from the moment the compactor starts. */
  Sample compacted(long count) throws Exception {
    CompactorBell bell = new CompactorBell(Clock.systemUTC());
    bell.awaitAlmost();
    journal.seal();
    bell.await();
    return meter.measure(
        () -> {
          journal.awaitCompacted();
          return count;
        });
  }

  /** Writes medians and ratios. */
  private void report(Report report) {
    report.rates("LOAD DATA of plain rows, 2 connections, 5 000 sorted", rows);
    report.rates("end to end, 1 000 readings a message", large);
    report.rates("end to end, 100 readings a message", small);
    if (influx.count() > 0) {
      report.rates("InfluxDB 1.6, 2 connections, 5 000 points", influx);
    }
    report.rates("compaction of a sealed hour", compaction);
    ratio(report, "end to end durable over TLS and login, 1 000 a message", large, 1.0);
    ratio(report, "the same, 100 a message", small, 0.5);
    double intake = large.median(Sample::rate);
    double compacted = compaction.median(Sample::rate);
    report.aim(
        "compaction",
        "≥ intake of 1 000 a message",
        Report.thousands(compacted) + " readings/s, " + times(compacted / intake),
        compacted >= intake);
    if (influx.count() == 0) {
      report.note("InfluxDB was not there and could not be installed: its row is left out.");
    }
  }

  private void ratio(Report report, String work, Samples samples, double aim) {
    double ratio = samples.median(Sample::rate) / rows.median(Sample::rate);
    report.aim(work, "≥ " + aim + " x LOAD DATA", times(ratio), ratio >= aim);
  }

  private static String times(double ratio) {
    return String.format("%.2f x", ratio);
  }

  private List<SensorTrace> traces(long hour) {
    Sizes sizes = bench.sizes();
    List<SensorTrace> traces = new ArrayList<>();
    for (int bridge = 0; bridge < sizes.bridges(); bridge++) {
      long sensor = FIRST_SENSOR + (long) bridge * sizes.sensors();
      traces.add(new SensorTrace(sensor, sizes.sensors(), hour, INTERVAL_MILLIS, sizes.samples()));
    }
    return traces;
  }
}

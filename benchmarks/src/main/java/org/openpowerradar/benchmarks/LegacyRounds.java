package org.openpowerradar.benchmarks;

import java.time.Duration;
import org.openpowerradar.benchmarks.load.LegacyFleet;
import org.openpowerradar.benchmarks.platform.EnrolmentStore;
import org.openpowerradar.benchmarks.platform.JournalStore;
import org.openpowerradar.benchmarks.platform.Meter;
import org.openpowerradar.benchmarks.platform.Profile;
import org.openpowerradar.benchmarks.platform.Sample;
import org.openpowerradar.benchmarks.report.Report;
import org.openpowerradar.benchmarks.report.Samples;

/** Old bridges, a frame a reading, each answered by 5A after its commit. */
final class LegacyRounds {
  /** Frames a bridge keeps under way. */
  static final int WINDOW = 4;

  private static final double AIM = 20_000; // readings/s
  private static final long ACCOUNT = 9_002;
  private static final long FIRST_BRIDGE = 920_000_000;

  final Samples samples = new Samples();
  private final Bench bench;
  private final Meter meter;
  private String profile;

  LegacyRounds(Bench bench) throws Exception {
    this.bench = bench;
    this.meter = bench.platform().meter();
    EnrolmentStore enrolment = new EnrolmentStore(bench.platform());
    enrolment.account(ACCOUNT);
    enrolment.legacyBridges(ACCOUNT, FIRST_BRIDGE, bench.sizes().legacyBridges());
  }

  /** Writes the median. */
  private void report(Report report) {
    double rate = samples.median(Sample::rate);
    String bridges = Report.thousands(bench.sizes().legacyBridges());
    report.rates("old bridges, single frames, " + bridges + " bridges", samples);
    report.aim(
        "old bridges, single frames, " + bridges + " bridges, 5A after the commit",
        "≥ " + Report.thousands(AIM) + " readings/s",
        Report.thousands(rate) + " readings/s",
        rate >= AIM);
    report.note("");
    report.note("## Where Payara spends its time");
    report.note("");
    report.note(profile);
  }

  /** All rounds on the same connections; what is durable is counted afterwards. */
  void run(Report report) throws Exception {
    int bridges = bench.sizes().legacyBridges();
    Duration duration = Duration.ofSeconds(bench.sizes().legacySeconds());
    try (LegacyFleet fleet = LegacyFleet.connect(bench.platform().cloud(), FIRST_BRIDGE, bridges)) {
      bench.told("Warm-up, old bridges", meter.measure(() -> fleet.send(duration, WINDOW)));
      for (int round = 0; round < bench.sizes().rounds(); round++) {
        Sample sample = meter.measure(() -> fleet.send(duration, WINDOW));
        samples.add(bench.told("Old bridges, single frames", sample));
      }
      profile = new Profile(bench.platform()).of("old-bridges", () -> fleet.send(duration, WINDOW));
      long stored = new JournalStore(bench.platform()).stored(FIRST_BRIDGE, bridges);
      if (stored != fleet.acknowledged()) {
        throw new IllegalStateException(
            stored + " readings stored, " + fleet.acknowledged() + " acknowledged");
      }
    }
    report(report);
  }
}

package org.openpowerradar.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.benchmarks.load.BridgeKey;
import org.openpowerradar.benchmarks.load.FleetProgram;
import org.openpowerradar.benchmarks.load.FleetProgram.Second;
import org.openpowerradar.benchmarks.platform.Cpu;
import org.openpowerradar.benchmarks.platform.EnrolmentStore;
import org.openpowerradar.benchmarks.platform.Footprint;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.Profile;
import org.openpowerradar.benchmarks.report.Report;

/**
 * Thousands of sessions of software bridges that each send a message every ten seconds: logged in,
 * held, and all lost at once when the server's power fails.
 */
final class SessionRounds {
  private static final long ACCOUNT = 9_003;
  private static final long FIRST_ON_TLS = 930_000_000;
  private static final long FIRST_ON_TCP = 940_000_000;
  private static final long FIRST_SENSOR = 2_000_000_000;
  private static final int LOGINS = Integer.getInteger("bench.logins", 150); // asked for a second
  private static final int PATIENCE = 600; // [s] until all are logged in
  private static final int LINGER = 160; // [s] until nothing is left of a session that has ended
  private static final int LONGEST = 3_600; // [s] a fleet lives

  private final Bench bench;
  private final MeasuredPlatform platform;
  private final int count;
  private final List<BridgeKey> onTls;
  private final List<BridgeKey> onTcp;

  SessionRounds(Bench bench) throws Exception {
    this.bench = bench;
    this.platform = bench.platform();
    this.count = bench.sizes().sessions();
    EnrolmentStore enrolment = new EnrolmentStore(platform);
    enrolment.account(ACCOUNT);
    onTls = enrolment.bridges(ACCOUNT, FIRST_ON_TLS, count);
    onTcp = enrolment.bridges(ACCOUNT, FIRST_ON_TCP, count);
  }

  void run(Report report) throws Exception {
    warmUp();
    Footprint empty = Footprint.of(platform.payara());
    try (FleetProgram tls = fleet("tls", onTls, FIRST_SENSOR)) {
      String profile = new Profile(platform).of("logins", () -> logIn(tls, report));
      hold(tls);
      memory(report, empty, Footprint.of(platform.payara()));
      try (FleetProgram tcp = fleet("tcp", onTcp, FIRST_SENSOR + count)) {
        tcp.awaitSessions(count, PATIENCE);
        Footprint before = Footprint.of(platform.payara());
        hold(tls);
        held(report, tls, tcp);
        growth(report, before, Footprint.of(platform.payara()));
      }
      storm(report, tls);
      report.note("");
      report.note(profile);
    }
  }

  /** A quarter of the bridges, so that what is loaded and compiled once counts for nobody. */
  private void warmUp() throws Exception {
    List<BridgeKey> some = onTls.subList(0, Math.max(1, count / 4));
    try (FleetProgram fleet = fleet("tls", some, FIRST_SENSOR)) {
      fleet.awaitSessions(some.size(), PATIENCE);
    }
    bench.progress().say("Sessions: waiting until nothing of the first ones is left");
    TimeUnit.SECONDS.sleep(LINGER);
  }

  private FleetProgram fleet(String transport, List<BridgeKey> bridges, long firstSensor)
      throws Exception {
    List<String> arguments = new ArrayList<>();
    String port = platform.endpoint("bridge." + transport + ".port");
    arguments.addAll(List.of("--cloud", transport + "://localhost:" + port));
    if (transport.equals("tls")) {
      arguments.addAll(List.of("--ca", platform.endpoint("ca.file")));
    }
    arguments.addAll(List.of("--sensors", "1", "--sensor-base", "" + firstSensor));
    arguments.addAll(List.of("--seconds", "" + LONGEST, "--reconnect-max", "30"));
    arguments.addAll(List.of("--ramp", "" + (bridges.size() / LOGINS + 1)));
    Path root = Path.of(System.getProperty("powerradar.root", "."));
    Path jar = root.resolve("bridge/target/powerradar-bridge.jar");
    return new FleetProgram(jar, platform.var(), bridges, arguments);
  }

  private long logIn(FleetProgram fleet, Report report) throws Exception {
    Cpu payara = new Cpu(platform.payara());
    Cpu generator = new Cpu(fleet.pid());
    double payaraBefore = payara.seconds();
    fleet.awaitSessions(count, PATIENCE);
    List<Second> seconds = fleet.seconds();
    int fastest = 0;
    for (int i = 1; i < seconds.size(); i++) {
      fastest = Math.max(fastest, seconds.get(i).sessions() - seconds.get(i - 1).sessions());
    }
    double payaraMillis = (payara.seconds() - payaraBefore) * 1_000 / count;
    report.figure(
        count + " logins over TLS, " + LOGINS + " a second asked for",
        String.format(
            "at most %d in a second; a login costs Payara %.1f ms of processor time, the bridges"
                + " %.1f ms; %s",
            fastest, payaraMillis, generator.seconds() * 1_000 / count, endings(fleet)));
    double possible = Runtime.getRuntime().availableProcessors() * 1_000 / payaraMillis;
    report.aim(
        "logins/s if Payara had the processors for itself",
        "≥ 300",
        Report.thousands(possible),
        possible >= 300);
    return count;
  }

  private void hold(FleetProgram fleet) throws Exception {
    bench.progress().say("Sessions are held: " + fleet.seconds().size() + " s so far");
    TimeUnit.SECONDS.sleep(bench.sizes().sessionSeconds());
  }

  private static String endings(FleetProgram fleet) {
    List<Second> seconds = fleet.seconds();
    String told = seconds.get(seconds.size() - 1).endings();
    return told.isEmpty() ? "none ended" : told.substring(2);
  }

  private void memory(Report report, Footprint empty, Footprint held) {
    double heap = held.heapEach(empty, count);
    double resident = held.residentEach(empty, count);
    report.aim(
        "heap for each of " + count + " sessions on TLS",
        "≤ 40 KiB",
        String.format("%.1f KiB", heap),
        heap <= 40);
    report.aim(
        "resident memory of Payara for each of them, native included",
        "≤ 120 KiB",
        String.format("%.1f KiB", resident),
        resident <= 120);
  }

  private void held(Report report, FleetProgram... fleets) {
    for (FleetProgram fleet : fleets) {
      List<Second> seconds = fleet.seconds();
      int from = Math.max(0, seconds.size() - bench.sizes().sessionSeconds());
      double worst =
          seconds.subList(from, seconds.size()).stream().mapToDouble(Second::p99).max().orElse(0);
      report.aim(
          String.format(
              "p99 from message to acknowledgement, worst second of %d s, %d on %s beside %d more",
              bench.sizes().sessionSeconds(), count, fleet == fleets[0] ? "TLS" : "TCP", count),
          "< 1 s",
          String.format("%.0f ms; %s", worst, endings(fleet)),
          worst < 1_000);
    }
  }

  private static void growth(Report report, Footprint before, Footprint after) {
    double percent = 100.0 * (after.heap() - before.heap()) / before.heap();
    report.aim(
        "growth of the heap meanwhile, after collection",
        "< 5 %",
        String.format("%.1f %%", percent),
        percent < 5);
  }

  /** All sessions end with the server, and come back when it does. */
  private void storm(Report report, FleetProgram fleet) throws Exception {
    platform.cutPowerOfPayara();
    fleet.awaitSessions(count, PATIENCE);
    List<Second> seconds = fleet.seconds();
    int lost = seconds.size() - 1;
    while (seconds.get(lost).sessions() > 0) {
      lost--;
    }
    int back = seconds.size() - 1 - lost;
    report.aim(
        count + " sessions on TLS back after a power cut of the server, since the first of them",
        "≤ 60 s",
        back + " s; " + endings(fleet),
        back <= 60);
  }
}

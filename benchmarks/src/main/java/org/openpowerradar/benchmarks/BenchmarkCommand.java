package org.openpowerradar.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.peer.InfluxServer;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.Profile;
import org.openpowerradar.benchmarks.question.Questions;
import org.openpowerradar.benchmarks.question.Questions.Stock;
import org.openpowerradar.benchmarks.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./mvnw -Pbench}: measures, prints and writes; never asserts a time. */
@Command(name = "benchmark", description = "Measures the running product (docs/benchmarks.md).")
public final class BenchmarkCommand implements Callable<Integer> {
  private static final int INFLUX_PORT = 95; // and 96; in a gap of the plan of the appliance

  @Spec private CommandSpec spec;

  /** Measures everything and ends the virtual machine. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Progress progress = new Progress(spec.commandLine().getOut());
    Path root = Path.of(System.getProperty("powerradar.root", ".")).toAbsolutePath().normalize();
    Path target = root.resolve("benchmarks/target");
    Report report = new Report();
    try (MeasuredPlatform platform =
        MeasuredPlatform.start(root, target.resolve("var"), progress)) {
      Bench bench = new Bench(platform, Sizes.ofSystemProperties(), progress);
      measure(bench, report, target);
    } finally {
      report.write(target.resolve("benchmarks.md"), Clock.systemUTC());
    }
    progress.line(report.markdown(Clock.systemUTC()));
    return CommandLine.ExitCode.OK;
  }

  private static void measure(Bench bench, Report report, Path target) throws Exception {
    Optional<InfluxServer> yardstick =
        InfluxServer.start(
            target.resolve("influx"), bench.platform().portBase() + INFLUX_PORT, bench.progress());
    IntakeRounds intake = new IntakeRounds(bench, yardstick);
    intake.warmUp();
    for (int round = 0; round < bench.sizes().rounds(); round++) {
      intake.run();
    }
    yardstick.ifPresent(InfluxServer::close);
    intake.report(report);
    LegacyRounds legacy = new LegacyRounds(bench);
    legacy.run();
    legacy.report(report);
    profile(bench, report, intake);
    History history = new History(bench);
    history.store(report);
    ask(bench, report, history.end);
  }

  /** Apart from what is measured: the recorder costs a little. */
  private static void profile(Bench bench, Report report, IntakeRounds intake) throws Exception {
    Profile profile = new Profile(bench.platform());
    report.note("");
    report.note("## Where Payara spends its time");
    report.note("");
    report.note(profile.of("intake-1000", () -> intake.delivered(IntakeRounds.LARGE).readings()));
    report.note("");
    report.note(profile.of("intake-100", () -> intake.delivered(IntakeRounds.SMALL).readings()));
    report.note("");
    report.note(profile.of("compaction", () -> intake.compacted(1).readings()));
  }

  private static void ask(Bench bench, Report report, Instant end) throws Exception {
    try (Questions questions =
        new Questions(bench.platform(), bench.progress(), report, bench.sizes().queries())) {
      Stock day =
          new Stock(
              History.DAY_ACCOUNT,
              History.DAY_SENSOR,
              History.DAY_SENSORS,
              end.minus(History.DAY),
              end);
      questions.day(day);
      questions.energy("a month of a site of 50 devices by quarter hours", month(end), "15m", 50);
      questions.energy("a year of a site of 50 devices by days", year(end), "1d", 100);
      questions.latest(day);
    }
  }

  private static Stock month(Instant end) {
    return new Stock(
        History.MONTH_SITE,
        History.MONTH_SENSOR,
        History.SITE_SENSORS,
        end.minus(History.MONTH),
        end);
  }

  private static Stock year(Instant end) {
    return new Stock(
        History.YEAR_SITE, History.YEAR_SENSOR, History.SITE_SENSORS, end.minus(History.YEAR), end);
  }
}

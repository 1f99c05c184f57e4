package org.openpowerradar.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openpowerradar.appliance.host.Progress;
import org.openpowerradar.benchmarks.peer.InfluxServer;
import org.openpowerradar.benchmarks.platform.MeasuredPlatform;
import org.openpowerradar.benchmarks.platform.Profile;
import org.openpowerradar.benchmarks.question.Lists;
import org.openpowerradar.benchmarks.question.Questions;
import org.openpowerradar.benchmarks.report.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./mvnw -Pbench}: measures, prints and writes; never asserts a time. */
@Command(name = "benchmark", description = "Measures the running product (docs/benchmarks.md).")
public final class BenchmarkCommand implements Callable<Integer> {
  private static final String INTAKE = "intake";
  private static final String INFLUX = "influx";
  private static final String QUESTIONS = "questions";
  private static final int INFLUX_PORT = 95; // and 96; in a gap of the plan of the appliance

  @Spec private CommandSpec spec;
  private int failures;

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
      measure(new Bench(platform, Sizes.ofSystemProperties(), progress), report, target);
    }
    progress.line(report.markdown(Clock.systemUTC()));
    return failures == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void measure(Bench bench, Report report, Path target) throws Exception {
    int port = bench.platform().portBase() + INFLUX_PORT;
    Optional<InfluxServer> yardstick =
        wanted(INTAKE) || wanted(INFLUX)
            ? InfluxServer.start(target.resolve("influx"), port, bench.progress())
            : Optional.empty();
    IntakeRounds intake = new IntakeRounds(bench, yardstick);
    History history = new History(bench);
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put(INTAKE, () -> intake.run(report));
    parts.put("legacy", () -> new LegacyRounds(bench).run(report));
    parts.put("sessions", () -> new SessionRounds(bench).run(report));
    parts.put("profile", () -> profile(bench, report, intake));
    parts.put(QUESTIONS, () -> ask(bench, report, history));
    parts.put("lists", () -> list(bench, report));
    yardstick.ifPresent(
        server ->
            parts.put(INFLUX, () -> new YardstickHistory(bench, server).run(report, history)));
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (wanted(part.getKey())) {
        part(bench, report, part.getKey(), part.getValue());
        report.write(target, Clock.systemUTC());
      }
    }
  }

  /** Whether {@code bench.only} names a part, or nothing. */
  private static boolean wanted(String part) {
    String only = System.getProperty("bench.only", "");
    return only.isBlank() || List.of(only.split(",")).contains(part);
  }

  /** One part of the benchmark. */
  private interface Part {
    void run() throws Exception;
  }

  /** A part that fails is told and does not keep the others from being measured. */
  private void part(Bench bench, Report report, String name, Part part)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      part.run();
      bench
          .progress()
          .say(name + ": done in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Exception failure) {
      failures++;
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      bench.progress().say("Failed: " + name + "\n" + trace);
      report.note("\n**Failed: " + name + "**: " + failure);
    }
  }

  /** Apart from what is measured: the recorder costs a little. */
  private static void profile(Bench bench, Report report, IntakeRounds intake) throws Exception {
    Profile profile = new Profile(bench.platform());
    report.note("");
    report.note(profile.of("intake-1000", () -> intake.delivered(IntakeRounds.LARGE).readings()));
    report.note("");
    report.note(profile.of("intake-100", () -> intake.delivered(IntakeRounds.SMALL).readings()));
    report.note("");
    report.note(profile.of("compaction", () -> intake.compacted(1).readings()));
  }

  private static void list(Bench bench, Report report) throws Exception {
    Sizes sizes = bench.sizes();
    new Lists(bench.platform(), bench.progress(), report, sizes.queries())
        .measure(sizes.accounts(), sizes.sites());
  }

  private static void ask(Bench bench, Report report, History history) throws Exception {
    history.store(report);
    int times = bench.sizes().queries();
    try (Questions questions = new Questions(bench.platform(), bench.progress(), report, times)) {
      questions.day(history.day());
      questions.energy(
          "a month of a site of 50 devices by quarter hours", history.month(), "15m", 50);
      questions.energy("a year of a site of 50 devices by days", history.year(), "1d", 100);
      questions.latest(history.day());
      Profile profile = new Profile(bench.platform());
      report.note("");
      report.note(profile.of("days", () -> questions.days(history.day())));
      report.note("");
      report.note(profile.of("totals", () -> questions.totals(history.year())));
    }
  }
}

package org.openpowerradar.softwarebridge.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openpowerradar.softwarebridge.fleet.Fleet;
import org.openpowerradar.softwarebridge.fleet.FleetPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fleet}: many bridges, to see what a cloud can carry. */
@Command(
    name = "fleet",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Connects many bridges with made-up readings and tells each second how many readings were"
          + " sent and acknowledged, and how long that took (from making a reading's message to"
          + " its acknowledgement).",
      "Keeps readings in memory only. The exit code is 0 if every reading was acknowledged."
    })
public final class FleetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CloudOptions cloud;
  @Mixin private FleetOptions options;

  @Option(
      names = "--legacy",
      description = "Speak as old bridges do: frames without login, on tcp:// only.")
  private boolean legacy;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long to make readings. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      defaultValue = "2",
      description = "Threads for all connections. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (legacy && cloud.address().tls()) {
      throw Refusal.wrong("Old bridges speak plain TCP only: write --cloud tcp://HOST:PORT.");
    }
    if (seconds < 1 || threads < 1 || threads > 64) {
      throw Refusal.wrong("--seconds is 1 or more, --threads 1 to 64.");
    }
    FleetPlan plan = new FleetPlan(door(out), options.size(), options.pace(), new AtomicBoolean());
    try (Interruption interruption = new Interruption();
        Loops loops = new Loops(threads)) {
      Fleet fleet = fleet(plan, loops);
      interruption.stops(fleet::stop);
      boolean all =
          fleet.run(
              Duration.ofSeconds(seconds),
              line -> {
                out.println(line);
                out.flush();
              });
      return all ? 0 : Refusal.UNACKNOWLEDGED;
    }
  }

  private Fleet fleet(FleetPlan plan, Loops loops) {
    try {
      return new Fleet(plan, legacy, loops::next);
    } catch (IllegalArgumentException noSecret) {
      throw Refusal.wrong(noSecret.getMessage() + ".");
    }
  }

  private FleetPlan.Door door(PrintWriter out) {
    return new FleetPlan.Door(
        cloud.address(),
        cloud.trust(),
        legacy ? null : options.secrets(out),
        cloud.method(),
        cloud.waits());
  }
}

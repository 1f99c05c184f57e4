package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Link;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.cloud.Listeners;
import org.openpowerradar.softwarebridge.replay.Replay;
import org.openpowerradar.softwarebridge.replay.TraceException;
import org.openpowerradar.softwarebridge.replay.Traces;
import org.openpowerradar.softwarebridge.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replay}: brings a measurement file to the cloud and ends when all is acknowledged. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Replays measured power from CSV files as readings of current sensors, one for each column,"
          + " and ends when the cloud has acknowledged all of them.",
      "The raw value sent is watts / volts / power factor / amperes-per-raw, rounded."
    })
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CloudOptions cloud;
  @Mixin private BridgeOptions bridge;
  @Mixin private ReplayOptions options;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description =
          "How long to wait, after the last line, for the last acknowledgement; then the exit code"
              + " is 3. Default: ${DEFAULT-VALUE}.")
  private long timeout;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    LinkSettings settings = cloud.settings(bridge.serial(), bridge.secret(out));
    cloud.warn(out);
    try (Interruption interruption = new Interruption();
        Traces traces = openTraces();
        DiskStore store = bridge.openStore();
        Journal journal = bridge.openJournal();
        Loops loops = new Loops(1)) {
      CloudClock clock = cloud.clock(bridge.timeFloor());
      Console console = new Console(out);
      Link.Site site = new Link.Site(store, clock, stats -> {});
      Link link = new Link(loops.next(), settings, site, new Listeners(console, journal));
      Replay replay = new Replay(options.plan(store.heardTo()), store, clock, link::stored);
      interruption.stops(replay::stop);
      TimeKeeper keeper = new TimeKeeper(loops.next(), clock, bridge.savedTime());
      link.start(cloud.startDelay(0));
      try {
        console.say("%d records are in the store", replay.play(traces));
        boolean all = replay.awaitEmptyStore(Duration.ofSeconds(timeout));
        console.say(all ? "all readings are acknowledged" : store.size() + " are not");
        return all ? 0 : Refusal.UNACKNOWLEDGED;
      } catch (TraceException unusable) {
        throw refusal(unusable);
      } finally {
        Interruption.await(link.stop());
        keeper.close();
      }
    }
  }

  private static Refusal refusal(TraceException unusable) {
    return Refusal.wrong("The file cannot be replayed: " + unusable.getMessage() + ".");
  }

  private Traces openTraces() {
    try {
      return Traces.open(options.csv(), options.timeColumn(), options.rowTime());
    } catch (TraceException unusable) {
      throw refusal(unusable);
    } catch (IOException unreadable) {
      throw Refusal.wrong(Refusal.sentence(unreadable));
    }
  }
}

package org.openpowerradar.softwarebridge.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.openpowerradar.softwarebridge.cloud.Backoff;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.Link;
import org.openpowerradar.softwarebridge.cloud.LinkSettings;
import org.openpowerradar.softwarebridge.cloud.Listeners;
import org.openpowerradar.softwarebridge.legacy.LegacyLink;
import org.openpowerradar.softwarebridge.radio.Profile;
import org.openpowerradar.softwarebridge.radio.ProfileException;
import org.openpowerradar.softwarebridge.radio.ProfileFile;
import org.openpowerradar.softwarebridge.simulation.OldLife;
import org.openpowerradar.softwarebridge.simulation.Simulation;
import org.openpowerradar.softwarebridge.store.DiskStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: a bridge among simulated sensors, until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Simulates the sensors of a profile file and brings their readings to the cloud, until it is"
          + " stopped (Ctrl-C). Readings wait in the store while the cloud is away.",
      "With a history it first makes the readings of the past, once."
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CloudOptions cloud;
  @Mixin private BridgeOptions bridge;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "What to simulate: devices, sensors and loads (docs/software-bridge.md).")
  private Path profile;

  @Option(
      names = "--history-days",
      paramLabel = "DAYS",
      description = "At the first start, first make the readings of so many past days (0 to 400).")
  private Integer historyDays;

  @Option(
      names = "--history-from",
      paramLabel = "INSTANT",
      description = "The same, from an instant on, as 2026-10-01T00:00:00Z.")
  private String historyFrom;

  @Option(
      names = "--legacy",
      description = {
        "Speak as old bridges do: frames without login, on tcp:// only. No secret, no history."
      })
  private boolean legacy;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Profile simulated = readProfile();
    if (legacy) {
      return runAsOld(simulated, new Console(out));
    }
    LinkSettings settings = cloud.settings(bridge.serial(), bridge.secret(out));
    cloud.warn(out);
    try (Interruption interruption = new Interruption();
        DiskStore store = bridge.openStore();
        Journal journal = bridge.openJournal();
        Loops loops = new Loops(1)) {
      CloudClock clock = cloud.clock(store.heardTo());
      Simulation simulation =
          new Simulation(simulated, store, clock, bridge.directory(), history(clock.instant()));
      Narrator narrator = new Narrator(out, simulation);
      Link.Site site = new Link.Site(store, clock, simulation);
      Link link = new Link(loops.next(), settings, site, new Listeners(narrator, journal));
      narrator.say("bridge %s hears %d sensors", bridge.serial(), simulated.sensors());
      interruption.stops(simulation::stop);
      live(simulation, link, narrator);
    }
    return 0;
  }

  private int runAsOld(Profile simulated, Console console) throws Exception {
    if (cloud.address().tls() || historyDays != null || historyFrom != null) {
      throw Refusal.wrong("An old bridge speaks plain TCP (tcp://HOST:PORT) and has no history.");
    }
    try (Interruption interruption = new Interruption();
        DiskStore store = bridge.openStore();
        Loops loops = new Loops(1)) {
      InstantSource clock = InstantSource.system();
      LegacyLink.Site site = new LegacyLink.Site(bridge.serial(), store, clock);
      Backoff backoff = new Backoff(cloud.waits(), () -> ThreadLocalRandom.current().nextDouble());
      LegacyLink link = new LegacyLink(loops.next(), cloud.address(), site, backoff, console);
      OldLife life = new OldLife(simulated, link, clock);
      console.say("old bridge %s hears %d sensors", bridge.serial(), simulated.sensors());
      interruption.stops(life::stop);
      link.start(cloud.startDelay());
      try {
        life.live();
      } finally {
        Interruption.await(link.stop());
      }
    }
    return 0;
  }

  private void live(Simulation simulation, Link link, Narrator narrator) throws IOException {
    link.start(cloud.startDelay());
    try {
      narrator.begin();
      simulation.makeHistory(link::stored);
      simulation.live(
          () -> {
            link.stored();
            narrator.live();
          });
    } finally {
      Interruption.await(link.stop());
    }
  }

  private Profile readProfile() {
    try {
      return ProfileFile.read(profile);
    } catch (ProfileException wrong) {
      throw Refusal.wrong("The profile " + profile + " is not right: " + wrong.getMessage() + ".");
    } catch (IOException unreadable) {
      throw Refusal.wrong(Refusal.sentence(unreadable));
    }
  }

  private Duration history(Instant now) {
    if (historyDays != null && historyFrom != null) {
      throw Refusal.wrong("Give --history-days or --history-from, not both.");
    }
    Duration history =
        historyFrom == null
            ? Duration.ofDays(historyDays == null ? 0 : historyDays)
            : Duration.between(Instants.parse(historyFrom), now);
    if (history.isNegative() || history.compareTo(Duration.ofDays(400)) > 0) {
      throw Refusal.wrong("The history begins at most 400 days ago, and not in the future.");
    }
    return history;
  }

  /** Tells how far the history is, and when life begins. */
  private static final class Narrator extends Console {
    private static final long PERIOD = 5_000_000_000L; // [ns]

    private final Simulation simulation;
    private long told = System.nanoTime();
    private boolean history;

    private Narrator(PrintWriter out, Simulation simulation) {
      super(out);
      this.simulation = simulation;
    }

    private synchronized void begin() {
      history = simulation.hasHistory();
      if (simulation.inHistory()) {
        say("history first: %s", simulation.progress());
      } else if (history && simulation.caughtUp()) {
        history = false;
        say("history complete: made at an earlier start");
        say("live");
      }
    }

    @Override
    public void opened(Opened opened) {
      super.opened(opened);
      simulation.online(true);
    }

    @Override
    public void ended(Ending ending, Duration wait) {
      super.ended(ending, wait);
      simulation.online(false);
    }

    @Override
    public synchronized void acknowledged(long queue, long highWater) {
      if (history && System.nanoTime() - told > PERIOD) {
        told = System.nanoTime();
        say("history %s, %d readings acknowledged", simulation.progress(), acknowledged());
      }
    }

    private synchronized void live() {
      if (history && simulation.caughtUp()) {
        history = false;
        say("history complete: %d readings acknowledged", acknowledged());
        say("live");
      }
    }

    private long acknowledged() {
      return simulation.acknowledged();
    }
  }
}

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
  private static final int START_DELAY = 30; // [s]

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

  @Option(
      names = "--show-code",
      description = {
        "Show the serial and the secret of this bridge as QR code and text, for whoever claims it,"
            + " and end. Makes the secret if there is none. Whoever sees it can be this bridge."
      })
  private boolean showCode;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Profile simulated = readProfile();
    if (showCode) {
      bridge.showCode(cloud.address(), out);
      return 0;
    }
    if (legacy) {
      return runAsOld(simulated, new Console(out));
    }
    run(simulated, out);
    return 0;
  }

  private void run(Profile simulated, PrintWriter out) throws Exception {
    LinkSettings settings = cloud.settings(bridge.serial(), bridge.secret(out));
    bridge.tellCode(cloud.address(), out);
    cloud.warn(out);
    try (Interruption interruption = new Interruption();
        DiskStore store = bridge.openStore();
        Journal journal = bridge.openJournal();
        Loops loops = new Loops(1)) {
      CloudClock clock = cloud.clock(bridge.timeFloor());
      history(clock.instant()); // before anything happens: it may be refused
      Narrator narrator = new Narrator(out);
      Link.Site site = new Link.Site(store, clock, narrator);
      Link link = new Link(loops.next(), settings, site, new Listeners(narrator, journal));
      TimeKeeper keeper = new TimeKeeper(loops.next(), clock, bridge.savedTime());
      interruption.stops(narrator::stop);
      link.start(cloud.startDelay(START_DELAY));
      try {
        live(simulated, site, link, narrator);
      } finally {
        Interruption.await(link.stop());
        keeper.close();
      }
    }
  }

  private void live(Profile simulated, Link.Site site, Link link, Narrator narrator)
      throws IOException, InterruptedException {
    if (!narrator.awaitTime(site.clock())) {
      return;
    }
    Duration history = history(site.clock().instant());
    Simulation simulation =
        new Simulation(simulated, site.store(), site.clock(), bridge.directory(), history);
    narrator.say("bridge %s hears %d sensors", bridge.serial(), simulated.sensors());
    narrator.tellsOf(simulation);
    narrator.begin();
    simulation.makeHistory(link::stored);
    simulation.live(
        () -> {
          link.stored();
          narrator.live();
        });
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
      link.start(cloud.startDelay(START_DELAY));
      try {
        life.live();
      } finally {
        Interruption.await(link.stop());
      }
    }
    return 0;
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
}

package org.openpowerradar.softwarebridge.command;

import java.io.PrintWriter;
import java.time.Duration;
import org.openpowerradar.protocol.message.StatsBuilder;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Ending;
import org.openpowerradar.softwarebridge.cloud.Reporter;
import org.openpowerradar.softwarebridge.simulation.Simulation;

/**
 * Tells how a simulation goes: that it waits for the time, how far its history is, when life
 * begins.
 */
final class Narrator extends Console implements Reporter {
  private static final long PERIOD = 5_000_000_000L; // [ns]
  private static final long LOOK_AGAIN = 200; // [ms]

  private Simulation simulation;
  private long told = System.nanoTime();
  private boolean history;
  private boolean online;
  private boolean stopped;

  Narrator(PrintWriter out) {
    super(out);
  }

  /**
   * Waits until there is a time to give to readings: of NTP, of the cloud, or of this machine.
   *
   * @return false if it was stopped before
   */
  synchronized boolean awaitTime(CloudClock clock) throws InterruptedException {
    if (!clock.isSet()) {
      say("waiting for the time: the clock of this machine shows one that is long past");
    }
    while (!clock.isSet() && !stopped) {
      wait(LOOK_AGAIN);
    }
    return !stopped;
  }

  synchronized void tellsOf(Simulation begun) {
    simulation = begun;
    begun.online(online);
    if (stopped) {
      begun.stop();
    }
  }

  synchronized void stop() {
    stopped = true;
    notifyAll();
    if (simulation != null) {
      simulation.stop();
    }
  }

  synchronized void begin() {
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
    online(true);
  }

  @Override
  public void ended(Ending ending, Duration wait) {
    super.ended(ending, wait);
    online(false);
  }

  private synchronized void online(boolean now) {
    online = now;
    if (simulation != null) {
      simulation.online(now);
    }
  }

  @Override
  public synchronized void acknowledged(long queue, long highWater) {
    if (history && System.nanoTime() - told > PERIOD) {
      told = System.nanoTime();
      say("history %s, %d readings acknowledged", simulation.progress(), simulation.acknowledged());
    }
  }

  synchronized void live() {
    if (history && simulation.caughtUp()) {
      history = false;
      say("history complete: %d readings acknowledged", simulation.acknowledged());
      say("live");
    }
  }

  @Override
  public synchronized void report(StatsBuilder stats) {
    if (simulation != null) {
      simulation.report(stats);
    }
  }
}

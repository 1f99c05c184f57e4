package org.openpowerradar.softwarebridge.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.StatsBuilder;
import org.openpowerradar.softwarebridge.cloud.CloudClock;
import org.openpowerradar.softwarebridge.cloud.Reporter;
import org.openpowerradar.softwarebridge.radio.Packet;
import org.openpowerradar.softwarebridge.radio.Profile;
import org.openpowerradar.softwarebridge.radio.Radio;
import org.openpowerradar.softwarebridge.radio.Span;
import org.openpowerradar.softwarebridge.store.Store;

/**
 * A bridge among simulated sensors: first, once, their history, as fast as the cloud takes it; then
 * life, as time goes by. Everything goes into the store; a {@code Link} brings it to the cloud.
 */
public final class Simulation implements Reporter {
  private static final long STEP = Duration.ofHours(1).toMillis(); // of history between commits
  private static final long UNSENT = 50_000; // records that history may be ahead of the cloud
  private static final long ALMOST_NONE = 500; // records, all of them of today
  private static final long HOLE = 60_000; // [ms] not simulated because nobody listened
  private static final long TICK = 250; // [ms]
  private static final long ONLINE_FLUSH = 1_000; // [ms]
  private static final long OFFLINE_FLUSH = 5_000; // [ms]

  private final Profile profile;
  private final Store store;
  private final CloudClock clock;
  private final FirstStart first;
  private final List<Span> outages;
  private final Hearing hearing = new Hearing();
  private final boolean firstRun;
  private Radio radio;
  private Receiver receiver;
  private long reached; // [ms]
  private long flushed; // [ms]
  private volatile boolean online;
  private volatile boolean stopped;

  /**
   * Prepares a simulation.
   *
   * @param directory where the first start is noted, beside the store
   * @param history how much of the past to make at the first start; zero for none
   * @throws IOException if the directory cannot be read or written
   */
  public Simulation(
      Profile profile, Store store, CloudClock clock, Path directory, Duration history)
      throws IOException {
    this.profile = profile;
    this.store = store;
    this.clock = clock;
    Instant now = clock.instant();
    this.first = FirstStart.in(directory, now, history);
    this.firstRun = first.at().equals(now);
    this.outages = profile.outages(first.at());
    long from = Math.max(first.historyFrom().toEpochMilli(), store.heardTo());
    begin(from < first.at().toEpochMilli() ? from : now.toEpochMilli());
  }

  private void begin(long from) {
    reached = from;
    flushed = from;
    radio = new Radio(profile, first.at(), from);
    if (receiver == null) {
      receiver = new Receiver(store, clock::quality, from);
    } else {
      receiver.resume(from);
    }
  }

  /** Whether this simulation was begun with a history. */
  public boolean hasHistory() {
    return first.historyFrom().isBefore(first.at());
  }

  /** Whether there is history still to be made. */
  public boolean inHistory() {
    return reached < first.at().toEpochMilli();
  }

  /** Whether all history is with the cloud. */
  public boolean caughtUp() {
    return !inHistory() && store.size() < ALMOST_NONE;
  }

  /** How far the history is made, in percent, and until when. */
  public String progress() {
    double whole = Duration.between(first.historyFrom(), first.at()).toMillis();
    double done = Math.min(whole, reached - first.historyFrom().toEpochMilli());
    return String.format(
        "%.0f %% (%s)",
        whole == 0 ? 100 : 100 * done / whole,
        Instant.ofEpochSecond(Math.min(reached, first.at().toEpochMilli()) / 1000));
  }

  /** Records produced by this run that the cloud has acknowledged. */
  public long acknowledged() {
    long waiting = store.size() + receiver.pending() + store.dropped();
    return Math.max(0, receiver.received() - waiting);
  }

  /** Makes the history that is still missing, waiting for the cloud where the store fills up. */
  public void makeHistory(Runnable stored) throws IOException {
    long end = first.at().toEpochMilli();
    while (!stopped && reached < end) {
      advance(Math.min(end, reached + STEP));
      store.commit();
      stored.run();
      while (!stopped && store.size() > UNSENT) {
        pause();
      }
    }
    if (!stopped && !firstRun) {
      receiver.flush(end);
      skipTo(clock.millis());
    }
  }

  /** Lives until stopped. */
  public void live(Runnable stored) throws IOException {
    while (!stopped) {
      long now = clock.millis();
      if (now < reached - HOLE) {
        receiver.flush(reached);
        begin(now); // the clock was set back
      } else if (now > reached + HOLE && !firstCatchUp(now)) {
        receiver.flush(reached);
        skipTo(now); // the machine slept: nobody listened
      } else if (now > reached) {
        advance(now);
      }
      if (now - flushed >= (online ? ONLINE_FLUSH : OFFLINE_FLUSH)) {
        flush(now);
        stored.run();
      }
      pause();
    }
    flush(reached);
  }

  /** The time that making the history took belongs to it. */
  private boolean firstCatchUp(long now) {
    return firstRun && reached == first.at().toEpochMilli() && now - reached < STEP;
  }

  private void flush(long now) throws IOException {
    receiver.flush(Math.min(now, reached));
    store.commit();
    flushed = now;
  }

  private void skipTo(long now) {
    radio.until(now, packet -> {});
    receiver.resume(now);
    reached = now;
  }

  private void advance(long to) throws IOException {
    for (Span outage : outages) {
      if (outage.from() < to && outage.to() > reached) {
        listen(Math.max(reached, outage.from()));
        receiver.flush(reached);
        skipTo(Math.min(to, outage.to()));
      }
    }
    listen(to);
  }

  private void listen(long to) throws IOException {
    try {
      radio.until(to, this::hear);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    reached = to;
  }

  private void hear(Packet packet) {
    SensorRecord record = packet.record();
    if (!inHistory()) {
      hearing.hear(record); // what is heard now, not what was long ago
    }
    try {
      receiver.hear(record);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether there is a session with the cloud: readings are then brought to it sooner. */
  public void online(boolean now) {
    online = now;
  }

  /** Ends {@link #makeHistory} and {@link #live} soon; what was heard is in the store then. */
  public synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized void pause() {
    try {
      if (!stopped) {
        wait(TICK);
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  @Override
  public void report(StatsBuilder stats) {
    hearing.report(stats);
  }
}

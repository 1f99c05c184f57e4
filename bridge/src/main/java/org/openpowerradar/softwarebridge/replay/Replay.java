package org.openpowerradar.softwarebridge.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.message.HeardSpan;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.TimeQuality;
import org.openpowerradar.softwarebridge.store.Readings;
import org.openpowerradar.softwarebridge.store.Store;

/** Brings measurement files into the store, as if their devices had sensors a bridge heard. */
public final class Replay {
  private static final long UNSENT = 50_000; // records that the file may be ahead of the cloud
  private static final int BATCH = 1_000; // records
  private static final long PERIOD = 1_000; // [ms] after which a batch that is not full goes

  private final Plan plan;
  private final Store store;
  private final InstantSource clock;
  private final Runnable stored;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Air air;
  private final List<Column> columns = new ArrayList<>();
  private List<String> devices;
  private Readings readings = new Readings();
  private long heardFrom = -1; // [ms]
  private long shift; // [ms] from the file's time to the time sent
  private long first; // [ms] of the first line, as sent
  private long begun; // [ms] by the clock
  private long flushed; // [ms] by the clock
  private long now; // [ms] of the line at hand, as sent
  private long count;

  /**
   * What to replay, and how.
   *
   * @param columns names of devices; empty for all
   * @param sensorBase serial of the file's first device; the others follow in the file's order,
   *     chosen or not
   * @param span of the file's own time, from inclusive, to exclusive [ms]
   * @param start when the first line shall have happened [ms]; null to keep the file's time
   * @param speed times real time; 0 for as fast as the cloud takes it
   * @param after lines up to this time sent [ms] are skipped: the store had them before
   * @param counterEvery readings of a sensor from one of its counters to the next; 0 for none
   * @param faults what goes wrong on purpose
   */
  public record Plan(
      List<String> columns,
      long sensorBase,
      Scale scale,
      HeardSpan span,
      Long start,
      double speed,
      long after,
      int counterEvery,
      Faults faults) {}

  /** Prepares a replay. */
  public Replay(Plan plan, Store store, InstantSource clock, Runnable stored) {
    this.plan = plan;
    this.store = store;
    this.clock = clock;
    this.stored = stored;
    this.air = new Air(plan.faults());
  }

  /**
   * Returns when all of the files is in the store, or it was stopped.
   *
   * @return how many records
   * @throws TraceException if a file cannot be understood, or they have different devices
   */
  public long play(Traces traces) throws IOException {
    for (Trace trace : traces.inOrder()) {
      choose(trace.devices());
      play(trace);
    }
    air.release(Long.MAX_VALUE, this::arrive);
    flush(now);
    return count;
  }

  private void play(Trace trace) throws IOException {
    Optional<Trace.Row> row = trace.next();
    while (row.isPresent() && stopped.getCount() > 0) {
      long time = row.get().millis();
      if (time >= plan.span().fromMillis() && time < plan.span().toMillis()) {
        place(row.get());
      }
      row = trace.next();
    }
  }

  /** Returns true when the cloud has everything, or false after the given time or {@link #stop}. */
  public boolean awaitEmptyStore(Duration most) {
    long until = clock.millis() + most.toMillis();
    while (store.size() > 0 && clock.millis() < until && await(50)) {
      stored.run();
    }
    return store.size() == 0;
  }

  /** Ends waiting and {@link #play} soon. */
  public void stop() {
    stopped.countDown();
  }

  private void choose(List<String> names) {
    if (devices != null && !devices.equals(names)) {
      throw new TraceException("the files have different devices");
    }
    for (String name : plan.columns()) {
      if (!names.contains(name)) {
        throw new TraceException("the file has no device '" + name + "'");
      }
    }
    if (names.size() > BATCH) {
      throw new TraceException("the file has more than " + BATCH + " devices");
    }
    for (int index = 0; index < names.size() && devices == null; index++) {
      if (plan.columns().isEmpty() || plan.columns().contains(names.get(index))) {
        SensorSerial serial = new SensorSerial(plan.sensorBase() + index);
        columns.add(new Column(index, serial, plan.counterEvery()));
      }
    }
    devices = names;
  }

  private void place(Trace.Row row) throws IOException {
    if (heardFrom < 0) {
      shift = plan.start() == null ? 0 : plan.start() - row.millis();
      first = row.millis() + shift;
      heardFrom = Math.max(plan.after(), first);
      begun = clock.millis();
    }
    long time = row.millis() + shift;
    now = Math.max(now, time);
    if (now > plan.after()) {
      keepPace(now);
    }
    if (readings.count() + columns.size() > BATCH) {
      flush(now - 1);
    }
    air.release(now, this::arrive);
    for (Column column : columns) {
      column.transmit(row, time, plan.scale(), packet -> air.carry(packet, this::arrive));
    }
  }

  /** Takes what comes now; what the store had before this run has come before. */
  private void arrive(SensorRecord packet) {
    if (now <= plan.after()) {
      return;
    }
    try {
      if (!readings.add(packet)) {
        flush(now - 1);
        readings.add(packet);
      }
      count++;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Waits until it is time for a line, and while the store is far ahead of the cloud. */
  private void keepPace(long time) throws IOException {
    while (store.size() > UNSENT && await(20)) {
      stored.run();
    }
    if (plan.speed() > 0) {
      long due = begun + Math.round((time - first) / plan.speed());
      while (clock.millis() < due && await(Math.min(100, due - clock.millis()))) {
        if (clock.millis() - flushed > PERIOD) {
          flush(time - 1);
        }
      }
    }
  }

  private boolean await(long millis) {
    try {
      return !stopped.await(Math.max(1, millis), TimeUnit.MILLISECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Closes the batch. A line is torn apart only where more came with it than a batch holds; after
   * {@code --resume} all of it is sent again then, and the cloud knows its packets.
   */
  private void flush(long heardTo) throws IOException {
    if (readings.count() > 0) {
      HeardSpan heard = new HeardSpan(heardFrom, Math.max(heardFrom, heardTo));
      store.append(readings.batch(heard, TimeQuality.KEPT_CLOCK));
      store.commit();
      readings = new Readings();
      heardFrom = heard.toMillis();
      flushed = clock.millis();
      stored.run();
    }
  }
}

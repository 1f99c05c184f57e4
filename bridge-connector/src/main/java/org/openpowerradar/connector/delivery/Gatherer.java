package org.openpowerradar.connector.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.openpowerradar.connector.inflow.Alarm;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.connector.metric.DeliveryMetrics;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.Receipt;

/**
 * Makes one delivery out of the messages of many sessions: as soon as enough records wait, or some
 * milliseconds after the first. Bounded: tells by {@link Pressure} when senders must hold back. A
 * delivery that fails is kept, tried again with growing pauses, and among fewer and fewer bridges,
 * so that one parcel nobody can store ends up alone. Thread-safe.
 */
public final class Gatherer {
  private final GatherSettings settings;
  private final Inflow inflow;
  private final Alarm alarm;
  private final Outage outage;
  private final DeliveryMetrics metrics;
  private final Lanes lanes = new Lanes();
  private final Set<Sender> waitingForRelief = new CopyOnWriteArraySet<>();
  private volatile Runnable onStorageDown = () -> {};
  private volatile Pressure pressure = Pressure.NONE;
  private volatile boolean storageDown;
  private int underWay;
  private int pauses;
  private boolean lingering;
  private boolean due;
  private boolean closed;

  public Gatherer(GatherSettings settings, Inflow inflow, Alarm alarm, DeliveryMetrics metrics) {
    this.settings = settings;
    this.inflow = inflow;
    this.alarm = alarm;
    this.metrics = metrics;
    this.outage = new Outage(settings.retry());
  }

  /** What to run, on any thread, when storage has been failing for the configured time. */
  public void onStorageDown(Runnable task) {
    onStorageDown = task;
  }

  /**
   * Takes over a parcel. The sender is answered after the commit, and only then; the parcel is
   * never refused, but {@link #pressure()} says whether more should follow.
   */
  public void offer(Parcel parcel, Sender sender) {
    List<Load> loads;
    synchronized (this) {
      lanes.add(new Consignment(parcel, sender));
      pressure = Pressure.of(lanes.heldBytes(), settings.heldBytes());
      if (!lingering && !due) {
        lingering = true;
        alarm.after(settings.linger(), this::lingered);
      }
      loads = loads();
    }
    loads.forEach(this::submit);
  }

  /** How full the memory for parcels is. */
  public Pressure pressure() {
    return pressure;
  }

  /** Memory of parcels that are not committed [bytes]. */
  public synchronized long heldBytes() {
    return lanes.heldBytes();
  }

  /** Whether deliveries have been failing for the configured time. */
  public boolean storageDown() {
    return storageDown;
  }

  /** The sender is told once, as soon as there is no pressure. */
  public void awaitRelief(Sender sender) {
    waitingForRelief.add(sender);
    if (pressure == Pressure.NONE) {
      relieve();
    }
  }

  /** The sender is gone and need not be told of relief; its parcels are delivered all the same. */
  public void forget(Sender sender) {
    waitingForRelief.remove(sender);
  }

  /** Nothing more is delivered. What is under way ends by itself; the rest was never confirmed. */
  public synchronized void close() {
    closed = true;
  }

  private void lingered() {
    List<Load> loads;
    synchronized (this) {
      lingering = false;
      due = lanes.hasReady();
      loads = loads();
    }
    loads.forEach(this::submit);
  }

  private List<Load> loads() {
    List<Load> loads = new ArrayList<>();
    int slots = outage.lasts() ? 1 : settings.inFlight();
    while (!closed && lanes.hasReady() && pauses == 0 && underWay < slots && worthwhile()) {
      underWay++;
      loads.add(lanes.take(settings.records()));
    }
    due = due && lanes.hasReady();
    return loads;
  }

  private boolean worthwhile() {
    return due || lanes.readyRecords() >= settings.records();
  }

  private void submit(Load load) {
    metrics.begun(load.records());
    long begun = System.nanoTime();
    inflow
        .deliver(load.delivery())
        .whenComplete(
            (receipt, failure) -> {
              if (failure == null) {
                metrics.committed(System.nanoTime() - begun);
              }
              completed(load, receipt, failure);
            });
  }

  private void completed(Load load, Receipt receipt, Throwable failure) {
    if (failure != null) {
      failed(load, failure);
      return;
    }
    try {
      load.settle(receipt);
    } catch (IllegalStateException incomplete) {
      failed(load, incomplete);
      return;
    }
    succeeded(load);
  }

  private void succeeded(Load load) {
    List<Load> loads;
    synchronized (this) {
      underWay--;
      lanes.succeeded(load);
      outage.over();
      storageDown = false;
      pressure = Pressure.of(lanes.heldBytes(), settings.heldBytes());
      due = due || lanes.hasReady();
      loads = loads();
    }
    loads.forEach(this::submit);
    if (pressure == Pressure.NONE) {
      relieve();
    }
  }

  private void failed(Load load, Throwable failure) {
    metrics.failed();
    synchronized (this) {
      underWay--;
      pauses++;
      lanes.failed(load);
      if (outage.begins(failure)) {
        long number = outage.number();
        alarm.after(settings.storageDown(), () -> stillDown(number));
      }
      alarm.after(outage.pause(), this::pauseOver);
      alarm.after(outage.pause(load.failures()), () -> restOver(load));
    }
  }

  private void restOver(Load load) {
    synchronized (this) {
      lanes.wake(load);
    }
    lingered();
  }

  private void pauseOver() {
    synchronized (this) {
      pauses--;
    }
    lingered();
  }

  private void stillDown(long number) {
    synchronized (this) {
      storageDown = outage.lastsSince(number);
    }
    if (storageDown) {
      onStorageDown.run();
    }
  }

  private void relieve() {
    for (Sender sender : waitingForRelief) {
      if (waitingForRelief.remove(sender)) {
        sender.relieved();
      }
    }
  }
}

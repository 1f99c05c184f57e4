package org.openpowerradar.connector.signal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openpowerradar.connector.inflow.Alarm;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Signal;

/**
 * Brings signals to the cloud, every second and one call at a time. What the cloud does not take
 * waits for the next second.
 */
public final class SignalCourier implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(SignalCourier.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Signals signals;
  private final Inflow inflow;
  private final Alarm alarm;
  private final Clock clock;
  private final Consumer<Set<BridgeSerial>> shutOut;
  private volatile boolean closed;

  /**
   * Waits for {@link #begin()}.
   *
   * @param shutOut ends sessions of bridges that are let in no more; must not block
   */
  public SignalCourier(
      Signals signals,
      Inflow inflow,
      Alarm alarm,
      Clock clock,
      Consumer<Set<BridgeSerial>> shutOut) {
    this.signals = signals;
    this.inflow = inflow;
    this.alarm = alarm;
    this.clock = clock;
    this.shutOut = shutOut;
  }

  /** Goes every second from now on. */
  public void begin() {
    alarm.after(EVERY, this::go);
  }

  private void go() {
    if (closed) {
      return;
    }
    List<Signal> due = signals.box().take(clock.instant());
    if (due.isEmpty()) {
      begin();
    } else {
      inflow.signals(due).whenComplete((out, failure) -> answered(due, out, failure));
    }
  }

  private void answered(List<Signal> told, Set<BridgeSerial> out, Throwable failure) {
    if (failure == null) {
      shutOut.accept(out);
    } else {
      signals.box().putBack(told);
      LOGGER.log(Level.DEBUG, "Signals wait: {0}", failure.toString());
    }
    begin();
  }

  @Override
  public void close() {
    closed = true;
  }
}

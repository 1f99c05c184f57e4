package org.openpowerradar.connector.signal;

import java.time.Clock;
import java.util.List;
import org.openpowerradar.protocol.signal.Signal;

/** Signals that a test takes out itself. */
public final class RecordedSignals {
  private final Clock clock;
  private final Signals signals;

  public RecordedSignals(Clock clock) {
    this.clock = clock;
    this.signals = new Signals(clock);
  }

  /** Where they are put in. */
  public Signals signals() {
    return signals;
  }

  /** What is to be told now. */
  public List<Signal> taken() {
    return signals.box().take(clock.instant());
  }
}

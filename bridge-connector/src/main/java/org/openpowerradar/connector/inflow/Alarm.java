package org.openpowerradar.connector.inflow;

import java.time.Duration;

/** Runs a task once, later, on a thread that must not be blocked. */
@FunctionalInterface
public interface Alarm {
  /**
   * Runs the task after the delay; forgotten without a word when the connector is closed before.
   */
  void after(Duration delay, Runnable task);
}

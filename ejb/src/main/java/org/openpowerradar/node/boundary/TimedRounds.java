package org.openpowerradar.node.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * A singleton that works in rounds, told by timers of its own. Its container lets one call in at a
 * time (Jakarta Enterprise Beans 4.0, core features 3.4.8), so {@link #finish} comes after the
 * round under way.
 */
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class TimedRounds {
  /** Timers of this singleton alone. */
  @Resource protected TimerService timers;

  @Inject Ending ending = new Ending();

  /** Whether a round may begin, or go on with its next step. */
  protected boolean isAtWork() {
    return !ending.hasBegun();
  }

  /** Returns when no round is under way; none begins after it. */
  public void finish() {
    timers.getTimers().forEach(Timer::cancel);
  }
}

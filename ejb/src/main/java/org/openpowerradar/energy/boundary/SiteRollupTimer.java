package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Computes quarter hours of sites that are out of date, every 10 s. A failure ends the round, is
 * logged once, and the next round goes on where the last commit left off.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteRollupTimer {
  private static final System.Logger LOGGER = System.getLogger(SiteRollupTimer.class.getName());

  @Inject SiteRollup rollup;

  /**
   * One round; a round still at work keeps the next one waiting. Sites that nobody asked for yet
   * come last, one at a time.
   */
  @Schedule(second = "5/10", minute = "*", hour = "*", persistent = false)
  public void compute() {
    try {
      boolean isMore = true;
      while (isMore) {
        isMore = rollup.bite() || rollup.adoptNext();
      }
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "Sites not computed, goes on in 10 s", failure);
    }
  }

  /** Finds the sites whose devices changed, once an hour; whoever asks for one finds it earlier. */
  @Schedule(second = "0", minute = "7", hour = "*", persistent = false)
  public void notice() {
    try {
      rollup.sites().forEach(rollup::adopt);
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "Changes of devices not looked for", failure);
    }
  }
}

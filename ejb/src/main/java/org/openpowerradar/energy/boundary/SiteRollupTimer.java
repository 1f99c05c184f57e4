package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.control.RestingSites;
import org.openpowerradar.node.boundary.TimedRounds;

/**
 * Computes quarter hours of sites that are out of date, every 10 s; the sites take turns, a week
 * each. A site that fails is logged once and rests for a while, the others go on; after any other
 * failure the next round goes on where the last commit left off.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SiteRollupTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(SiteRollupTimer.class.getName());

  @Inject SiteRollup rollup;
  @Inject Clock clock;

  private final RestingSites resting = new RestingSites();
  private SiteId last = new SiteId(Long.MAX_VALUE);

  /**
   * One round; a round still at work keeps the next one waiting. Sites that nobody asked for yet
   * come last, one at a time.
   */
  @Schedule(second = "5/10", minute = "*", hour = "*", persistent = false)
  public void compute() {
    try {
      boolean isMore = true;
      while (isMore && isAtWork()) {
        isMore = step(this::next, rollup::bite) || step(rollup::nextNew, rollup::adoptNew);
      }
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "Sites not computed, goes on in 10 s", failure);
    }
  }

  private Optional<SiteId> next(Collection<SiteId> without) {
    Optional<SiteId> next = rollup.next(without, last);
    last = next.orElse(last);
    return next;
  }

  /** Does something for one site; false: there is none, or another node is at work. */
  private boolean step(
      Function<Collection<SiteId>, Optional<SiteId>> next, Predicate<SiteId> work) {
    Optional<SiteId> site = next.apply(resting.at(clock.instant()));
    return site.isPresent() && attempt(site.get(), work);
  }

  private boolean attempt(SiteId site, Predicate<SiteId> work) {
    try {
      boolean isMore = work.test(site);
      if (isMore && resting.succeeded(site)) {
        LOGGER.log(System.Logger.Level.INFO, "Site {0} is computed again", site);
      }
      return isMore;
    } catch (RuntimeException failure) {
      rest(site, failure);
      return true;
    }
  }

  private void rest(SiteId site, RuntimeException failure) {
    boolean isFirst = resting.failed(site, clock.instant());
    System.Logger.Level level = isFirst ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG;
    LOGGER.log(level, "Site " + site + " not computed, is tried again later", failure);
  }

  /** Finds the sites whose devices changed, once an hour; whoever asks for one finds it earlier. */
  @Schedule(second = "0", minute = "7", hour = "*", persistent = false)
  public void notice() {
    try {
      rollup.sites().forEach(this::notice);
    } catch (RuntimeException failure) {
      LOGGER.log(System.Logger.Level.WARNING, "Changes of devices not looked for", failure);
    }
  }

  private void notice(SiteId site) {
    try {
      rollup.adopt(site);
    } catch (RuntimeException failure) {
      rest(site, failure);
    }
  }
}

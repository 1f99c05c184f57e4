package org.openpowerradar.account.boundary.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.node.boundary.TimedRounds;

/** Erases accounts whose time has come, in small steps, so that nobody else has to wait. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(ErasureTimer.class.getName());
  private static final Duration ROUND = Duration.ofSeconds(20);

  @Inject ErasureRounds rounds;
  @Inject Clock clock;

  /** One round, 20 s at most; never throws: a container gives up timers that do. */
  @Schedule(second = "30", minute = "*", hour = "*", persistent = false)
  public void erase() {
    Instant end = clock.instant().plus(ROUND);
    try {
      rounds.due().forEach(account -> erase(account, end));
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          "What is to be erased is not known, next try in a minute",
          failure);
    }
  }

  /** One that fails, such as by a login that Keycloak keeps, does not hold up the others. */
  private void erase(AccountId account, Instant end) {
    try {
      while (isAtWork() && clock.instant().isBefore(end) && rounds.step(account)) {
        LOGGER.log(System.Logger.Level.DEBUG, "Erased a portion of account {0}", account);
      }
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          "Account " + account + " is not erased, next try in a minute",
          failure);
    }
  }
}

package org.openpowerradar.reading.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.openpowerradar.node.boundary.TimedRounds;
import org.openpowerradar.reading.control.journal.JournalPlace;

/**
 * Compacts what is due, every 20 s or as set: late messages, then hours of the journal that ended
 * two minutes ago. A failure ends the round, is logged once, and the next round goes on where the
 * last commit left off.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompactionTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(CompactionTimer.class.getName());

  private static final String PERIOD = "powerradar.compaction.seconds";
  private static final int DEFAULT = 20;

  @Inject Compactor compactor;

  @PostConstruct
  void begin() {
    int seconds =
        ConfigProvider.getConfig().getOptionalValue(PERIOD, Integer.class).orElse(DEFAULT);
    if (seconds < 1 || seconds > 30) {
      throw new IllegalStateException(
          "Set " + PERIOD + " to a number from 1 to 30, not " + seconds);
    }
    timers.createCalendarTimer(
        new ScheduleExpression().hour("*").minute("*").second("*/" + seconds),
        new TimerConfig(null, false));
  }

  /** One round; a round still at work keeps the next one waiting. */
  @Timeout
  public void compact() {
    try {
      compactor.seal();
      compactAll();
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.WARNING, "Compaction stopped, goes on in the next round", failure);
    }
  }

  private void compactAll() {
    while (isAtWork() && compactor.compactLate()) {
      LOGGER.log(System.Logger.Level.DEBUG, "Compacted a slice of late messages");
    }
    for (long hour : compactor.sealedHours()) {
      Optional<JournalPlace> place = Optional.of(JournalPlace.START);
      while (isAtWork() && place.isPresent()) {
        place = compactor.compact(hour, place.get());
      }
    }
    compactor.compactedHours().forEach(compactor::empty);
  }
}

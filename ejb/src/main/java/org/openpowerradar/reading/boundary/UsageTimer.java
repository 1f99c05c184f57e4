package org.openpowerradar.reading.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openpowerradar.reading.control.Retention;
import org.openpowerradar.reading.control.UsageStore;

/** Counts once a day what each account stores, for those who run the platform. */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsageTimer {
  private static final System.Logger LOGGER = System.getLogger(UsageTimer.class.getName());
  private static final long DAY_MILLIS = 86_400_000;

  @Inject UsageStore usage;
  @Inject Retention retention;
  @Inject Clock clock;

  /** One round; never throws: a container gives up timers that do. */
  @Schedule(minute = "23", hour = "*", persistent = false)
  public void count() {
    try {
      usage.count(clock.millis() / DAY_MILLIS, retention.firstHour(clock.instant()));
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "What accounts store was not counted, next try in an hour",
          failure);
    }
  }
}

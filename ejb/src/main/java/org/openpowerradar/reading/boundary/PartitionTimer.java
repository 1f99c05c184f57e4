package org.openpowerradar.reading.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.openpowerradar.node.boundary.TimedRounds;
import org.openpowerradar.reading.control.Retention;
import org.openpowerradar.reading.control.intake.LegacyBatchStore;
import org.openpowerradar.reading.control.intake.QueueStore;
import org.openpowerradar.reading.control.journal.PartitionStore;

/**
 * Makes partitions ahead, at start and every hour: two days of the journal, a month of chunks,
 * three months of buckets. Until it succeeds, and if it fails for days, rows go to the last
 * partition and nothing is refused. Also drops what is past its time: weeks of chunks by the
 * setting {@value org.openpowerradar.reading.control.Retention#NAME}, never quarter hours.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PartitionTimer extends TimedRounds {
  private static final System.Logger LOGGER = System.getLogger(PartitionTimer.class.getName());
  private static final Duration BATCHES_KEPT = Duration.ofDays(30);

  @Inject PartitionStore partitions;
  @Inject QueueStore queues;
  @Inject LegacyBatchStore batches;
  @Inject Retention retention;
  @Inject Clock clock;

  @PostConstruct
  void started() {
    arrange();
  }

  /**
   * One round: partitions, raw readings past their time, queues that cannot come back, and digests
   * of old bridges' batches of more than 30 days ago.
   */
  @Schedule(minute = "17", hour = "*", persistent = false)
  public void arrange() {
    try {
      partitions.arrange(clock.instant(), retention.firstHour(clock.instant()));
      queues.forget(clock.instant());
      batches.forgetBefore(clock.instant().minus(BATCHES_KEPT).toEpochMilli());
    } catch (RuntimeException failure) {
      LOGGER.log(
          System.Logger.Level.WARNING, "No partitions made ahead, next try in an hour", failure);
    }
  }
}

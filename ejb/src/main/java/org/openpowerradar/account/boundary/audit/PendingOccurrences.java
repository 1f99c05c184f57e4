package org.openpowerradar.account.boundary.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.control.audit.Repeats;

/**
 * What happened and is not yet in the audit trail: each visit, and at most 500 different refusals a
 * minute. Never waits for the database.
 */
@ApplicationScoped
public class PendingOccurrences {
  private static final System.Logger LOGGER = System.getLogger(PendingOccurrences.class.getName());
  private static final int PLACES = 500;
  private static final int VISITS = 10_000;

  private final Repeats refusals = new Repeats(PLACES, Duration.ofMinutes(1));
  private final BlockingQueue<Occurrence> visits = new ArrayBlockingQueue<>(VISITS);

  /** Takes one that may happen again and again. */
  public void join(Occurrence occurrence, Instant now) {
    refusals.add(occurrence, now);
  }

  /** Takes one that stands for itself. */
  public void add(Occurrence occurrence) {
    if (!visits.offer(occurrence)) {
      LOGGER.log(
          System.Logger.Level.ERROR, "A visit is lost to the audit trail: too many are waiting");
    }
  }

  /** Takes out what is to be recorded now. */
  public List<Occurrence> due(Instant now) {
    List<Occurrence> due = new ArrayList<>();
    visits.drainTo(due);
    due.addAll(refusals.due(now));
    return due;
  }
}

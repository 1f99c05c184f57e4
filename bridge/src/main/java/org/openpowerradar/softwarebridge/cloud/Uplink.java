package org.openpowerradar.softwarebridge.cloud;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.softwarebridge.store.Piece;
import org.openpowerradar.softwarebridge.store.Store;

/**
 * Chooses, for one session, what of the store to send next: within the cloud's credits, and one
 * piece of the newest queue to four of the older ones while both have some. Not for several
 * threads.
 */
final class Uplink {
  private static final int BACKLOG_TURNS = 4;

  private final Store store;
  private final Map<Long, Progress> progress = new HashMap<>();
  private long credits;
  private int backlogTurns = BACKLOG_TURNS; // live begins

  /** A queue's records are sent up to here, acknowledged up to there, sent anew at most once. */
  private static final class Progress {
    private long sent;
    private long acknowledged;
    private long rewound = -1;

    private Progress(long from) {
      sent = from;
      acknowledged = from;
    }
  }

  /** What to send: records of a queue, or that they are gone. */
  record Step(long queue, Piece piece) {}

  /**
   * Begins where the cloud says that it is.
   *
   * @param credits records that may be under way
   */
  Uplink(Store store, long credits) {
    this.store = store;
    this.credits = credits;
  }

  /** The cloud has all records of the queue up to the high-water, as it says at login. */
  void begin(long queue, long highWater) throws IOException {
    progress.put(queue, new Progress(highWater));
    store.acknowledge(queue, highWater);
  }

  void credits(long records) {
    credits = records;
  }

  /** The cloud has stored all records of the queue up to the high-water. */
  void acknowledged(long queue, long highWater) throws IOException {
    Progress of = of(queue);
    if (highWater > of.acknowledged) {
      of.acknowledged = highWater;
      of.sent = Math.max(of.sent, highWater);
      store.acknowledge(queue, highWater);
    } else if (of.rewound != highWater) {
      of.rewound = highWater; // it misses what comes after: once more from there
      of.acknowledged = highWater;
      of.sent = highWater;
    }
  }

  /** How many records are under way. */
  long underWay() {
    return progress.values().stream().mapToLong(each -> each.sent - each.acknowledged).sum();
  }

  /** What to send now; counts it as sent. */
  Optional<Step> next() throws IOException {
    if (credits == 0) {
      return Optional.empty();
    }
    List<Long> queues = store.queues();
    long live = queues.get(queues.size() - 1);
    Optional<Step> backlog = Optional.empty();
    for (int each = 0; each < queues.size() - 1 && backlog.isEmpty(); each++) {
      backlog = peek(queues.get(each));
    }
    Optional<Step> newest = peek(live);
    boolean liveNow = newest.isPresent() && (backlog.isEmpty() || backlogTurns >= BACKLOG_TURNS);
    Optional<Step> chosen = liveNow ? newest : backlog;
    if (chosen.isEmpty() || !affordable(chosen.get().piece())) {
      return Optional.empty();
    }
    backlogTurns = liveNow ? 0 : backlogTurns + 1;
    of(chosen.get().queue()).sent = chosen.get().piece().last();
    return chosen;
  }

  private Optional<Step> peek(long queue) throws IOException {
    return store.next(queue, of(queue).sent).map(piece -> new Step(queue, piece));
  }

  /** A single message larger than the credits goes when nothing else is under way. */
  private boolean affordable(Piece piece) {
    long count = piece instanceof Piece.Block block ? block.count() : 0;
    long underWay = underWay();
    return underWay == 0 || underWay + count <= credits;
  }

  private Progress of(long queue) {
    return progress.computeIfAbsent(queue, id -> new Progress(store.acknowledged(id)));
  }
}

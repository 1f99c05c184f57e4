package org.openpowerradar.account.control.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainLink;

/**
 * Joins what happens again and again: the first time is told at once, what follows of the same
 * within a while is told at its end, with a count. Memory and entries are bounded: what does not
 * fit in is only counted.
 */
public final class Repeats {
  private static final Occurrence REST =
      Occurrence.of(
          AuditEntry.of(null, "access.overflow", "more than listed"),
          new Origin(ChainLink.SYSTEM, ""));

  private final int places;
  private final Duration whileOpen;
  private final Map<Occurrence, Times> open = new LinkedHashMap<>();

  /**
   * Joins.
   *
   * @param places how many different things at a time
   * @param whileOpen for how long
   */
  public Repeats(int places, Duration whileOpen) {
    this.places = places;
    this.whileOpen = whileOpen;
  }

  private static final class Times {
    private final Instant begun;
    private boolean isTold;
    private long more;

    Times(Instant begun) {
      this.begun = begun;
    }
  }

  /** Takes one. */
  public synchronized void add(Occurrence occurrence, Instant now) {
    boolean fits = open.size() < places || open.containsKey(occurrence);
    Times times = open.get(fits ? occurrence : REST);
    if (times == null) {
      open.put(fits ? occurrence : REST, new Times(now));
    } else {
      times.more++;
    }
  }

  /** Takes out what is to be told now, oldest first. */
  public synchronized List<Occurrence> due(Instant now) {
    List<Occurrence> due = new ArrayList<>();
    Iterator<Map.Entry<Occurrence, Times>> each = open.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Occurrence, Times> next = each.next();
      Times times = next.getValue();
      if (!times.isTold) {
        due.add(next.getKey());
        times.isTold = true;
      }
      if (!now.isBefore(times.begun.plus(whileOpen))) {
        if (times.more > 0) {
          due.add(again(next.getKey(), times.more));
        }
        each.remove();
      }
    }
    return due;
  }

  private static Occurrence again(Occurrence first, long times) {
    return Occurrence.of(first.entry().with("times", times), first.origin());
  }
}

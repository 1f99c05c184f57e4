package org.openpowerradar.energy.control;

import java.util.List;
import java.util.Optional;
import org.openpowerradar.energy.control.CounterProof.Share;
import org.openpowerradar.energy.control.Timeline.Step;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.Spans;

/**
 * From instants to energy, without state (docs/energy.md). A sensor lives on the field of its wire:
 * it is silent at zero load.
 *
 * <ul>
 *   <li>A reading stands for the time to the sensor's next packet, at most one interval T. The next
 *       packet by number may be a quarter of T late: sensors jitter.
 *   <li>A longer spacing in which the packet number advanced by k, where |k - dt/T| is at most 2 +
 *       10 % of dt/T, means lost packets: after T the straight line to the next reading is filled
 *       in, and counts as repaired. Beyond 256 packets or an hour the number proves nothing, and
 *       nothing is filled in.
 *   <li>Where the sensor's own counter was heard before and after, {@link CounterProof} says how
 *       much there was in lost and in missing time, which then counts as repaired.
 *   <li>Otherwise the load was off after T where a bridge was listening, and is missing where none
 *       was.
 * </ul>
 *
 * Measured, repaired, off and missing time add up to every interval; energy is never invented.
 * Readings within an hour before and after the grid matter, and counters with the hours between
 * them; others do not (docs/adr/0011).
 */
final class Rollup {
  private final Timeline timeline;
  private final Spans listening;
  private final CounterProof counter;

  /** Readings of one stream and channel, and when bridges that hear it were listening. */
  Rollup(Readings readings, Periods periods, Spans listening) {
    this(readings, periods, listening, Readings.NONE);
  }

  /** The same with readings of the sensor's counter of raw value x time; none for other sensors. */
  Rollup(Readings readings, Periods periods, Spans listening, Readings counter) {
    timeline = new Timeline(readings, periods);
    this.listening = listening;
    this.counter = new CounterProof(counter, timeline, listening);
  }

  /** One bucket for each interval of {@code grid}, also where nothing is known. */
  List<Bucket> sum(Grid grid) {
    BucketSums sums = new BucketSums(grid);
    int first = timeline.firstFor(grid.from());
    int end = timeline.endFor(grid.to());
    sums.silent(grid.from(), first < end ? timeline.step(first).start() : grid.to(), listening);
    for (int i = first; i < end; i++) {
      add(timeline.step(i), sums, grid.to());
    }
    return sums.buckets();
  }

  private void add(Step step, BucketSums sums, long end) {
    long next = step.next(end);
    sums.stand(step.start(), Math.min(step.until(), next), step.raw());
    for (long at = step.until(); at < next; ) {
      long until = Math.min(next, counter.nextAfter(at));
      Optional<Share> share = step.line() == null ? Optional.empty() : counter.shareAt(at);
      if (share.isPresent()) {
        proven(step, at, until, share.get(), sums);
      } else if (step.isLoss()) {
        sums.repair(at, until, step.line());
      } else {
        sums.silent(at, until, listening);
      }
      at = until;
    }
  }

  private void proven(Step step, long from, long to, Share share, BucketSums sums) {
    Line line = share.of(step.line());
    long at = from;
    if (!step.isLoss()) {
      for (int i = 0; i < listening.size(); i++) {
        long start = Math.max(at, listening.from(i));
        long end = Math.min(to, listening.to(i));
        if (start < end) {
          sums.repair(at, start, line);
          sums.silent(start, end, listening);
          at = end;
        }
      }
    }
    sums.repair(at, to, line);
  }
}

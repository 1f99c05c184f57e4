package org.openpowerradar.energy.control;

import java.util.List;
import org.openpowerradar.energy.control.BucketSums.Line;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.Spans;

/**
 * From instants to energy, without state. A sensor lives on the field of its wire: it is silent at
 * zero load.
 *
 * <ul>
 *   <li>A reading stands for the time to the sensor's next packet, at most one interval T. The next
 *       packet by number may be a quarter of T late: sensors jitter.
 *   <li>A longer spacing in which the packet number advanced by k, where |k - dt/T| is at most 2 +
 *       10 % of dt/T, means lost packets: after T the straight line to the next reading is filled
 *       in, and counts as repaired. Beyond 256 packets or an hour the number proves nothing, and
 *       nothing is filled in.
 *   <li>Otherwise the load was off after T where a bridge was listening, and is missing where none
 *       was.
 * </ul>
 *
 * Measured, repaired, off and missing time add up to every interval; energy is never invented.
 * Readings within an hour before and after the grid matter, others do not (docs/adr/0011).
 */
final class Rollup {
  static final long LONGEST_REPAIR = Grid.HOUR;

  private final Readings readings;
  private final Periods periods;
  private final Spans listening;

  /** Readings of one stream and channel, and when bridges that hear it were listening. */
  Rollup(Readings readings, Periods periods, Spans listening) {
    this.readings = readings;
    this.periods = periods;
    this.listening = listening;
  }

  /** One bucket for each interval of {@code grid}, also where nothing is known. */
  List<Bucket> sum(Grid grid) {
    BucketSums sums = new BucketSums(grid);
    int last = readings.indexOf(grid.to()) - 1;
    int first = Math.min(readings.indexOf(grid.from() - Grid.HOUR), last + 1);
    long known = first > last ? grid.to() : readings.millis(first);
    sums.silent(grid.from(), known, listening);
    for (int i = first; i <= last; i++) {
      add(i, sums, grid.to());
    }
    return sums.buckets();
  }

  private void add(int index, BucketSums sums, long end) {
    long start = readings.millis(index);
    boolean newest = index + 1 == readings.size();
    long next = newest ? Math.max(start, end) : readings.millis(index + 1);
    long period = periods.at(start);
    long stands = Math.min(next, start + period);
    if (!newest && isPunctual(index, period)) {
      stands = next;
    }
    sums.stand(start, stands, readings.raw(index));
    if (!newest && stands < next && isLoss(index, period)) {
      sums.repair(stands, new Line(start, readings.raw(index), next, readings.raw(index + 1)));
    } else {
      sums.silent(stands, next, listening);
    }
  }

  private boolean isPunctual(int index, long period) {
    return advance(index) == 1 && spacing(index) <= period + period / 4;
  }

  private boolean isLoss(int index, long period) {
    long spacing = spacing(index);
    long packets = advance(index);
    return packets > 1
        && spacing <= LONGEST_REPAIR
        && 10 * Math.abs(packets * period - spacing) <= 20 * period + spacing;
  }

  private long spacing(int index) {
    return readings.millis(index + 1) - readings.millis(index);
  }

  /** Packets sent from one reading to the next, 1..256. */
  private int advance(int index) {
    return (readings.sequence(index + 1) - readings.sequence(index) - 1 & 0xff) + 1;
  }
}

package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import org.openpowerradar.energy.control.BucketStore.Track;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.reading.entity.StreamWindow;

/** Sums windows of readings, with the intervals of their sensors. */
@Dependent
public class Summing {
  private final BucketStore buckets;

  /** Over the kept buckets. */
  @Inject
  public Summing(BucketStore buckets) {
    this.buckets = buckets;
  }

  /** Sums the quarter hours of {@code window} and replaces what was kept of them. */
  public void restate(StreamWindow window) {
    Grid quarters = Grid.quarters(window.firstHour(), window.endHour());
    Track track = new Track(window.stream(), window.channel());
    buckets.replace(track, quarters, sum(window, quarters));
  }

  /** One bucket for each interval of {@code grid}, which lies within the window. */
  List<Bucket> sum(StreamWindow window, Grid grid) {
    var learned =
        window.stream() == null ? new TreeMap<Long, Long>() : buckets.periods(window.stream());
    Periods periods = new Periods(window.readings(), learned);
    return new Rollup(window.readings(), periods, window.listening(), window.counter()).sum(grid);
  }
}

package org.openpowerradar.energy.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.openpowerradar.energy.control.BucketStore.Sums;
import org.openpowerradar.energy.control.BucketStore.Track;
import org.openpowerradar.energy.entity.Bucket;
import org.openpowerradar.reading.entity.StreamId;
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

  /**
   * Sums the quarter hours of {@code windows}, no two of which are of the same stream and channel,
   * and replaces what was kept of them.
   */
  public void restate(List<StreamWindow> windows) {
    List<StreamId> streams = windows.stream().map(StreamWindow::stream).distinct().toList();
    Map<StreamId, NavigableMap<Long, Long>> periods = buckets.periods(streams);
    List<Sums> sums = new ArrayList<>();
    for (StreamWindow window : windows) {
      Grid quarters = Grid.quarters(window.firstHour(), window.endHour());
      Track track = new Track(window.stream(), window.channel());
      sums.add(new Sums(track, quarters, sum(window, quarters, periods)));
    }
    buckets.replace(sums);
  }

  /** One bucket for each interval of {@code grid}, which lies within the window. */
  List<Bucket> sum(StreamWindow window, Grid grid) {
    StreamId stream = window.stream();
    return sum(window, grid, stream == null ? Map.of() : buckets.periods(List.of(stream)));
  }

  private static List<Bucket> sum(
      StreamWindow window, Grid grid, Map<StreamId, NavigableMap<Long, Long>> periods) {
    NavigableMap<Long, Long> learned =
        window.stream() == null ? null : periods.get(window.stream());
    Periods known = new Periods(window.readings(), learned == null ? new TreeMap<>() : learned);
    return new Rollup(window.readings(), known, window.listening(), window.counter()).sum(grid);
  }
}

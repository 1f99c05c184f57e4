package org.openpowerradar.reading.control.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.StreamId;

/** Hours in which something changed, by stream and channel. */
final class Touched {
  /**
   * Hours whose neighbours overlap are merged together; a month at most, so that memory is bounded.
   */
  private static final long NEAR = 4;

  private static final long MOST = 31 * 24;

  private final Map<Track, TreeSet<Long>> hours = new HashMap<>();

  /** One channel of one stream. */
  record Track(StreamId stream, Channel channel) {}

  /** Hours from {@code first} to {@code last}, both with it. */
  record Run(long first, long last) {}

  void add(Track track, long hour) {
    hours.computeIfAbsent(track, key -> new TreeSet<>()).add(hour);
  }

  void add(Track track, Readings readings) {
    for (int i = 0; i < readings.size(); i = readings.indexOf(end(readings, i))) {
      add(track, Hours.of(readings.millis(i)));
    }
  }

  Set<Track> tracks() {
    return hours.keySet();
  }

  Set<StreamId> streams() {
    return hours.keySet().stream().map(Track::stream).collect(Collectors.toSet());
  }

  /** The hours of a track in runs, in order. */
  List<Run> runs(Track track) {
    List<Run> runs = new ArrayList<>();
    SortedSet<Long> all = hours.get(track);
    long first = all.first();
    long last = first;
    for (long hour : all) {
      if (hour - last > NEAR || hour - first >= MOST) {
        runs.add(new Run(first, last));
        first = hour;
      }
      last = hour;
    }
    runs.add(new Run(first, last));
    return runs;
  }

  private static long end(Readings readings, int index) {
    return Hours.start(Hours.of(readings.millis(index)) + 1);
  }
}

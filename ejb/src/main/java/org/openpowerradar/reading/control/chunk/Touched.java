package org.openpowerradar.reading.control.chunk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

  /** Hours read around each run, at least. */
  private static final long AROUND = 4;

  /** Hours of a batch with those around them: 5 MB of readings, more where counters are rare. */
  private static final long BATCH = 500;

  private final SortedMap<Track, TreeSet<Long>> hours = new TreeMap<>();

  /** One channel of one stream. Ordered as chunks are, so that pages fill one after the other. */
  record Track(StreamId stream, Channel channel) implements Comparable<Track> {
    private static final Comparator<Track> ORDER =
        Comparator.<Track>comparingLong(track -> track.stream().value())
            .thenComparing(track -> track.channel().code());

    @Override
    public int compareTo(Track other) {
      return ORDER.compare(this, other);
    }
  }

  /** Hours from {@code first} to {@code last}, both with it. */
  record Run(long first, long last) {}

  /** A run of a track. */
  record Part(Track track, Run run) {}

  void add(Track track, long hour) {
    hours.computeIfAbsent(track, key -> new TreeSet<>()).add(hour);
  }

  void add(Track track, Readings readings) {
    for (int i = 0; i < readings.size(); i = readings.indexOf(end(readings, i))) {
      add(track, Hours.of(readings.millis(i)));
    }
  }

  /**
   * All runs in the order of the table of chunks, many together but for those of the same track:
   * one may read what the one before wrote.
   */
  List<List<Part>> batches() {
    List<List<Part>> batches = new ArrayList<>();
    long size = BATCH;
    for (Track track : hours.keySet()) {
      Track last = null;
      for (Run run : runs(track)) {
        long length = run.last() - run.first() + 1 + AROUND;
        size += length;
        if (size > BATCH || track.equals(last)) {
          batches.add(new ArrayList<>());
          size = length;
        }
        batches.get(batches.size() - 1).add(new Part(track, run));
        last = track;
      }
    }
    return batches;
  }

  Set<StreamId> streams() {
    return hours.keySet().stream().map(Track::stream).collect(Collectors.toSet());
  }

  /** The first hour of all tracks; 0 if there are none. */
  long first() {
    return hours.values().stream().mapToLong(TreeSet::first).min().orElse(0);
  }

  /** The last hour of all tracks; 0 if there are none. */
  long last() {
    return hours.values().stream().mapToLong(TreeSet::last).max().orElse(0);
  }

  /** The hours of a track in runs, in order. */
  private List<Run> runs(Track track) {
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

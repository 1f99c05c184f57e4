package org.openpowerradar.reading.control.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.chunk.ChunkStore.Chunk;
import org.openpowerradar.reading.control.chunk.ChunkStore.ChunkKey;
import org.openpowerradar.reading.control.chunk.Touched.Run;
import org.openpowerradar.reading.control.chunk.Touched.Track;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.ReadingSummary;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;
import org.openpowerradar.reading.entity.StreamWindow;

/**
 * Merges new readings of one account into its chunks, a run of hours at a time.
 *
 * <p>A reading of hour h can change sums of h - 1 (a gap repaired up to it), h, and h + 1 (it
 * stands on, or a gap is repaired from it), and these need readings of h - 2 to h + 2.
 */
final class ChunkMerge {
  private final long account;
  private final ChunkStore chunks;
  private final Listening listening;
  private final Spacings spacings;
  private final Map<StreamId, Map<Long, Long>> bridges;
  private final Map<Heard, Spans> cache = new HashMap<>();
  private final List<Chunk> unsaved = new ArrayList<>();

  /** Who listened, each since when, and over which hours: many streams share it. */
  private record Heard(Map<Long, Long> bridges, long from, long to) {}

  /** {@code bridges}: by stream, each with the first hour in which it heard the sensor. */
  ChunkMerge(
      long account,
      ChunkStore chunks,
      Listening listening,
      Spacings spacings,
      Map<StreamId, Map<Long, Long>> bridges) {
    this.account = account;
    this.chunks = chunks;
    this.listening = listening;
    this.spacings = spacings;
    this.bridges = bridges;
  }

  void merge(Touched touched, Map<Track, Readings> incoming, ReadingSummary summary) {
    Set<StreamId> counting = counting(touched, incoming);
    for (Track track : touched.tracks()) {
      Readings readings = incoming.getOrDefault(track, Readings.NONE);
      for (Run run : touched.runs(track)) {
        saveIf(run.first() > touched.first(track));
        long from = Hours.start(run.first());
        StreamWindow window =
            merge(
                track,
                run,
                readings.between(from, Hours.start(run.last() + 1)),
                counter(track, run, counting, incoming));
        if (track.channel().isSummed()) {
          Optional<Run> restated = learn(track, run, window);
          summary.restate(window);
          restated.ifPresent(hours -> restate(track, hours, incoming, summary));
        }
        saveIf(unsaved.size() >= ChunkStore.MOST);
      }
    }
    saveIf(true);
  }

  private Optional<Run> learn(Track track, Run run, StreamWindow window) {
    boolean tells = track.channel() == Channel.CURRENT || track.channel() == Channel.POWER_1;
    return tells ? spacings.learn(track.stream(), run, window.readings()) : Optional.empty();
  }

  /** Sums hours of a stream anew in which another interval of its sensor holds than before. */
  private void restate(
      Track told, Run hours, Map<Track, Readings> incoming, ReadingSummary summary) {
    saveIf(true);
    Touched again = new Touched();
    chunks.existing(List.of(told.stream()), hours.first(), hours.last() + 1).stream()
        .filter(chunk -> chunk.channel().isSummed())
        .forEach(chunk -> again.add(new Track(chunk.stream(), chunk.channel()), chunk.hour()));
    for (Track track : again.tracks()) {
      for (Run run : again.runs(track)) {
        CounterHours counter = counter(track, run, Set.of(track.stream()), incoming);
        summary.restate(merge(track, run, Readings.NONE, counter));
      }
    }
  }

  /** Chunks of many streams go in one statement; the next run of a stream may read those before. */
  private void saveIf(boolean isTime) {
    if (isTime) {
      chunks.save(unsaved);
      unsaved.clear();
    }
  }

  /** Streams with a counter of raw value x time: there it decides what was in gaps. */
  private Set<StreamId> counting(Touched touched, Map<Track, Readings> incoming) {
    Set<StreamId> counting =
        chunks.having(
            Channel.COUNTER_RAW_SUM,
            touched.streams(),
            touched.first() - CounterHours.KNOWN,
            touched.last() + CounterHours.KNOWN);
    incoming.keySet().stream()
        .filter(track -> track.channel() == Channel.COUNTER_RAW_SUM)
        .forEach(track -> counting.add(track.stream()));
    return counting;
  }

  private CounterHours counter(
      Track track, Run run, Set<StreamId> counting, Map<Track, Readings> incoming) {
    if (track.channel() != Channel.CURRENT || !counting.contains(track.stream())) {
      return new CounterHours(Readings.NONE);
    }
    long from = run.first() - CounterHours.KNOWN;
    long to = run.last() + CounterHours.KNOWN;
    Track counter = new Track(track.stream(), Channel.COUNTER_RAW_SUM);
    ReadingsBuilder all = new ReadingsBuilder();
    chunks.load(counter.stream(), counter.channel(), from, to).values().forEach(all::addAll);
    Readings added = incoming.getOrDefault(counter, Readings.NONE);
    return new CounterHours(all.addAll(added.between(Hours.start(from), Hours.start(to))).build());
  }

  private StreamWindow merge(Track track, Run run, Readings incoming, CounterHours counter) {
    long first = counter.before(run.first() - 1);
    long end = counter.after(run.last() + 2);
    long from = counter.before(first) - 1;
    long to = counter.after(end) + 1;
    TreeMap<Long, Readings> before = chunks.load(track.stream(), track.channel(), from, to);
    ReadingsBuilder all = new ReadingsBuilder();
    before.values().forEach(all::addAll);
    Readings after = all.addAll(incoming).build();
    for (long hour = run.first(); hour <= run.last() + 1; hour++) {
      Readings chunk = after.between(Hours.start(hour), Hours.start(hour + 1));
      if (!chunk.equals(before.getOrDefault(hour, Readings.NONE))) {
        keep(new ChunkKey(track.stream(), track.channel(), hour), chunk);
      }
    }
    Heard heard = new Heard(bridges.getOrDefault(track.stream(), Map.of()), from, to);
    return new StreamWindow(
        track.stream(),
        track.channel(),
        first,
        end,
        after,
        counter.counter(),
        cache.computeIfAbsent(heard, this::listening));
  }

  private void keep(ChunkKey key, Readings chunk) {
    if (chunk.isEmpty()) {
      chunks.delete(key);
    } else {
      unsaved.add(new Chunk(key, chunk));
    }
  }

  private Spans listening(Heard heard) {
    return listening.of(account, heard.bridges(), heard.from(), heard.to());
  }
}

package org.openpowerradar.reading.control.chunk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.chunk.ChunkStore.Chunk;
import org.openpowerradar.reading.control.chunk.ChunkStore.ChunkKey;
import org.openpowerradar.reading.control.chunk.Touched.Part;
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
 * Merges new readings of one account into its chunks, a run of hours of many streams at a time:
 * what they read and write goes in few statements.
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

  /** What is read together: hours of a channel, the second not with it. */
  private record Span(Channel channel, long from, long to) {}

  /** What changes of a track, as far as its counter reaches. */
  private record Reach(Part part, CounterHours counter) {
    StreamId stream() {
      return part.track().stream();
    }

    long first() {
      return counter.before(part.run().first() - 1);
    }

    long end() {
      return counter.after(part.run().last() + 2);
    }

    Span span() {
      long to = counter.after(end()) + 1;
      return new Span(part.track().channel(), counter.before(first()) - 1, to);
    }
  }

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
    Counters counters = new Counters(chunks, incoming);
    Set<StreamId> counting = counters.streams(touched);
    for (List<Part> batch : touched.batches()) {
      List<StreamWindow> windows = merge(reaches(batch, counters.of(batch, counting)), incoming);
      Touched other = learn(batch, windows);
      summary.restate(windows.stream().filter(window -> window.channel().isSummed()).toList());
      for (List<Part> again : other.batches()) {
        var known = counters.of(again, other.streams());
        summary.restate(merge(reaches(again, known), Map.of()));
      }
    }
  }

  /** Hours of streams in which another interval of their sensors holds than before. */
  private Touched learn(List<Part> batch, List<StreamWindow> windows) {
    Touched other = new Touched();
    for (int i = 0; i < windows.size(); i++) {
      StreamWindow window = windows.get(i);
      if (window.channel() == Channel.CURRENT || window.channel() == Channel.POWER_1) {
        spacings
            .learn(window.stream(), batch.get(i).run(), window.readings())
            .ifPresent(hours -> touch(window.stream(), hours, other));
      }
    }
    return other;
  }

  private void touch(StreamId stream, Run hours, Touched touched) {
    chunks.existing(List.of(stream), hours.first(), hours.last() + 1).stream()
        .filter(chunk -> chunk.channel().isSummed())
        .forEach(chunk -> touched.add(new Track(chunk.stream(), chunk.channel()), chunk.hour()));
  }

  private static List<Reach> reaches(List<Part> batch, Map<Track, CounterHours> counters) {
    return batch.stream()
        .map(part -> new Reach(part, counters.getOrDefault(part.track(), CounterHours.NONE)))
        .toList();
  }

  private List<StreamWindow> merge(List<Reach> reaches, Map<Track, Readings> incoming) {
    Map<Track, TreeMap<Long, Readings>> kept = load(reaches);
    List<Chunk> changed = new ArrayList<>();
    List<StreamWindow> windows = new ArrayList<>();
    for (Reach reach : reaches) {
      Track track = reach.part().track();
      Run run = reach.part().run();
      TreeMap<Long, Readings> before = kept.getOrDefault(track, new TreeMap<>());
      ReadingsBuilder all = new ReadingsBuilder();
      before.values().forEach(all::addAll);
      Readings added = incoming.getOrDefault(track, Readings.NONE);
      all.addAll(added.between(Hours.start(run.first()), Hours.start(run.last() + 1)));
      Readings after = all.build();
      addChanged(reach.part(), before, after, changed);
      windows.add(window(reach, after));
    }
    chunks.save(changed);
    return windows;
  }

  /** By track and hour: the chunks in reach. */
  private Map<Track, TreeMap<Long, Readings>> load(List<Reach> reaches) {
    Map<Track, TreeMap<Long, Readings>> kept = new HashMap<>();
    reaches.stream()
        .collect(groupingBy(Reach::span, mapping(Reach::stream, toList())))
        .forEach(
            (span, some) ->
                chunks
                    .load(span.channel(), some, span.from(), span.to())
                    .forEach((id, hours) -> kept.put(new Track(id, span.channel()), hours)));
    return kept;
  }

  private void addChanged(
      Part part, TreeMap<Long, Readings> before, Readings after, List<Chunk> changed) {
    for (long hour = part.run().first(); hour <= part.run().last() + 1; hour++) {
      Readings chunk = after.between(Hours.start(hour), Hours.start(hour + 1));
      if (!chunk.equals(before.getOrDefault(hour, Readings.NONE))) {
        ChunkKey key = new ChunkKey(part.track().stream(), part.track().channel(), hour);
        if (chunk.isEmpty()) {
          chunks.delete(key);
        } else {
          changed.add(new Chunk(key, chunk));
        }
      }
    }
  }

  private StreamWindow window(Reach reach, Readings readings) {
    Span span = reach.span();
    Map<Long, Long> feeding = bridges.getOrDefault(reach.stream(), Map.of());
    return new StreamWindow(
        reach.stream(),
        span.channel(),
        reach.first(),
        reach.end(),
        readings,
        reach.counter().counter(),
        cache.computeIfAbsent(new Heard(feeding, span.from(), span.to()), this::listening));
  }

  private Spans listening(Heard heard) {
    return listening.of(account, heard.bridges(), heard.from(), heard.to());
  }
}

package org.openpowerradar.reading.control.chunk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.chunk.Touched.Part;
import org.openpowerradar.reading.control.chunk.Touched.Run;
import org.openpowerradar.reading.control.chunk.Touched.Track;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.StreamId;

/** Counters of raw value x time that sensors keep themselves: in chunks, and those coming in. */
final class Counters {
  private final ChunkStore chunks;
  private final Map<Track, Readings> incoming;

  Counters(ChunkStore chunks, Map<Track, Readings> incoming) {
    this.chunks = chunks;
    this.incoming = incoming;
  }

  /** Streams with a counter near the hours touched: there it decides what was in gaps. */
  Set<StreamId> streams(Touched touched) {
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

  /** By track of a current: the counter around its run; only of {@code counting} streams. */
  Map<Track, CounterHours> of(List<Part> batch, Set<StreamId> counting) {
    Map<Run, List<StreamId>> wanted = new HashMap<>();
    for (Part part : batch) {
      Track track = part.track();
      if (track.channel() == Channel.CURRENT && counting.contains(track.stream())) {
        wanted.computeIfAbsent(part.run(), key -> new ArrayList<>()).add(track.stream());
      }
    }
    Map<Track, CounterHours> counters = new HashMap<>();
    wanted.forEach((run, streams) -> load(run, streams, counters));
    return counters;
  }

  private void load(Run run, List<StreamId> streams, Map<Track, CounterHours> into) {
    long from = run.first() - CounterHours.KNOWN;
    long to = run.last() + CounterHours.KNOWN;
    var kept = chunks.load(Channel.COUNTER_RAW_SUM, streams, from, to);
    for (StreamId stream : streams) {
      ReadingsBuilder all = new ReadingsBuilder();
      kept.getOrDefault(stream, new TreeMap<>()).values().forEach(all::addAll);
      Readings added =
          incoming.getOrDefault(new Track(stream, Channel.COUNTER_RAW_SUM), Readings.NONE);
      all.addAll(added.between(Hours.start(from), Hours.start(to)));
      into.put(new Track(stream, Channel.CURRENT), new CounterHours(all.build()));
    }
  }
}

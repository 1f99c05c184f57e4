package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.control.chunk.StreamStore.Feed;
import org.openpowerradar.reading.control.chunk.Touched.Track;
import org.openpowerradar.reading.control.journal.JournalContents;
import org.openpowerradar.reading.control.journal.JournalContents.BridgeKey;
import org.openpowerradar.reading.control.journal.JournalRow;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.ReadingSummary;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.Spans;
import org.openpowerradar.reading.entity.StreamId;

/**
 * Brings messages of the journal into chunks, in the caller's transaction. Doing it twice changes
 * nothing, and the order of the messages does not matter: chunks are merged by packet, sums are
 * made anew from readings.
 */
@Dependent
public class Compaction {
  private static final long END = 0xffff_fff0L;

  private final StreamStore streams;
  private final ChunkStore chunks;
  private final Listening listening;
  private final SpacingStore spacings;

  /** Over the tables of chunks. */
  @Inject
  public Compaction(
      StreamStore streams, ChunkStore chunks, Listening listening, SpacingStore spacings) {
    this.streams = streams;
    this.chunks = chunks;
    this.listening = listening;
    this.spacings = spacings;
  }

  /**
   * Merges readings of {@code messages} of hours before {@code openHour}; hands hours to be summed
   * anew to {@code summary}.
   */
  void compact(List<JournalRow> messages, long openHour, ReadingSummary summary) {
    messages.stream()
        .collect(Collectors.groupingBy(JournalRow::account))
        .forEach(
            (account, some) -> {
              ChangedHours changed = new ChangedHours(some);
              ReadingSummary noting = changed.noting(summary);
              compact(account, JournalContents.of(some), openHour, noting);
              changed.tell(new AccountId(account), summary);
            });
  }

  private void compact(
      long account, JournalContents contents, long openHour, ReadingSummary summary) {
    Map<SensorKey, StreamId> ids = streams.findOrCreate(contents.heardBy().keySet());
    contents.bodies().forEach((sensor, bodies) -> chunks.save(ids.get(sensor), bodies));
    Touched touched = new Touched();
    contents.listening().forEach((bridge, spans) -> hear(bridge, spans.build(), touched));
    feed(contents, ids, touched);
    Map<Track, Readings> incoming = incoming(contents, ids, openHour);
    incoming.forEach(touched::add);
    incoming.forEach((track, readings) -> touchCounted(track, readings, touched));
    Set<StreamId> changed = touched.streams();
    Spacings learned = new Spacings(spacings, spacings.load(changed));
    new ChunkMerge(account, chunks, listening, learned, streams.bridges(changed))
        .merge(touched, incoming, summary);
  }

  /** Where a counter was heard, gaps of the current hold something else. */
  private static void touchCounted(Track track, Readings readings, Touched touched) {
    if (track.channel() == Channel.COUNTER_RAW_SUM) {
      touched.add(new Track(track.stream(), Channel.CURRENT), readings);
    }
  }

  /** Where more listening is known than before, silence means something else. */
  private void hear(BridgeKey bridge, Spans spans, Touched touched) {
    SortedSet<Long> hours = listening.add(bridge, spans);
    if (!hours.isEmpty()) {
      touchExisting(streams.fedBy(bridge), hours.first(), hours.last(), touched);
    }
  }

  /** Where a bridge counts for a stream earlier than before, silence means something else. */
  private void feed(JournalContents contents, Map<SensorKey, StreamId> ids, Touched touched) {
    Map<StreamId, Map<Long, Long>> known = streams.bridges(ids.values());
    List<Feed> earlier = new ArrayList<>();
    contents
        .heardBy()
        .forEach(
            (sensor, bridges) -> {
              StreamId stream = ids.get(sensor);
              Map<Long, Long> before = known.getOrDefault(stream, Map.of());
              bridges.forEach(
                  (bridge, hour) -> {
                    long since = before.getOrDefault(bridge, END);
                    if (hour < since) {
                      earlier.add(new Feed(stream, bridge, hour));
                      touchExisting(List.of(stream), hour, since, touched);
                    }
                  });
            });
    streams.feed(earlier);
  }

  private void touchExisting(
      Collection<StreamId> fed, long firstHour, long lastHour, Touched touched) {
    if (!fed.isEmpty()) {
      chunks.existing(fed, firstHour - 1, lastHour + 2).stream()
          .filter(chunk -> chunk.channel().isSummed())
          .forEach(chunk -> touched.add(new Track(chunk.stream(), chunk.channel()), chunk.hour()));
    }
  }

  private static Map<Track, Readings> incoming(
      JournalContents contents, Map<SensorKey, StreamId> ids, long openHour) {
    long end = openHour == Long.MAX_VALUE ? openHour : Hours.start(openHour);
    Map<Track, Readings> incoming = new HashMap<>();
    contents
        .readings()
        .forEach(
            (sensor, channels) ->
                channels.forEach(
                    (channel, readings) ->
                        incoming.put(
                            new Track(ids.get(sensor), channel),
                            readings.build().between(0, end))));
    return incoming;
  }
}

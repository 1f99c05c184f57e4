package org.openpowerradar.reading.control.chunk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.SqlStore;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.StreamId;

/** Hour chunks of readings, and the frames of old sensors that are no numbers. */
@Dependent
public class ChunkStore extends SqlStore {
  private static final int MOST = 100;
  private static final String LOAD =
      """
      SELECT stream, hr, d FROM reading_chunk WHERE channel = ? AND hr >= ? AND hr < ? AND stream IN (
      """;
  private static final String HOURS =
      """
      SELECT stream, channel, hr FROM reading_chunk WHERE hr >= ? AND hr < ? AND stream IN (
      """;
  private static final String HAVING =
      """
      SELECT DISTINCT stream FROM reading_chunk
      WHERE channel = ? AND hr >= ? AND hr < ? AND stream IN (
      """;
  private static final String ENDS =
      """
      SELECT stream, MIN(hr), MAX(hr) FROM reading_chunk
      WHERE channel = ? AND hr >= ? AND hr < ? AND stream IN (
      """;
  private static final String DELETE =
      "DELETE FROM reading_chunk WHERE stream = ? AND channel = ? AND hr = ?";
  private static final String SAVE = "INSERT INTO reading_chunk (stream, channel, hr, n, d)";
  private static final String OVERWRITE = "ON DUPLICATE KEY UPDATE n = VALUES(n), d = VALUES(d)";
  private static final String SAVE_BODY =
      "INSERT INTO reading_body (stream, at, sequence, type, d)";
  private static final String KEEP_BODY =
      "ON DUPLICATE KEY UPDATE reading_body.at = reading_body.at";

  /** Over the data source of the readings. */
  @Inject
  public ChunkStore(DataSource database) {
    super(database);
  }

  /** A chunk's key. */
  record ChunkKey(StreamId stream, Channel channel, long hour) {}

  /** By hour: the chunks of a stream and channel, from one hour to another (without it). */
  TreeMap<Long, Readings> load(StreamId stream, Channel channel, long from, long to) {
    return load(channel, List.of(stream), from, to).getOrDefault(stream, new TreeMap<>());
  }

  /**
   * By stream and hour: the chunks of a channel, from one hour to another (without it); in one
   * statement.
   */
  Map<StreamId, TreeMap<Long, Readings>> load(
      Channel channel, Collection<StreamId> streams, long from, long to) {
    Map<StreamId, TreeMap<Long, Readings>> chunks = new HashMap<>();
    query(
        LOAD + marks(streams.size()) + ")",
        row -> {
          long hour = row.getLong(2);
          return chunks
              .computeIfAbsent(new StreamId(row.getLong(1)), key -> new TreeMap<>())
              .put(hour, ChunkCodec.decode(Hours.start(hour), row.getBytes(3)));
        },
        parameters(channel, streams, from, to));
    return chunks;
  }

  /** Those streams that have chunks of a channel, from one hour to another (without it). */
  Set<StreamId> having(Channel channel, Collection<StreamId> streams, long from, long to) {
    return streams.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            query(
                HAVING + marks(streams.size()) + ")",
                row -> new StreamId(row.getLong(1)),
                parameters(channel, streams, from, to)));
  }

  /** By stream: first and last hour of its chunks, from one hour to another (without it). */
  Map<StreamId, List<Long>> ends(
      Channel channel, Collection<StreamId> streams, long from, long to) {
    Map<StreamId, List<Long>> ends = new HashMap<>();
    if (!streams.isEmpty()) {
      query(
          ENDS + marks(streams.size()) + ") GROUP BY stream",
          row -> ends.put(new StreamId(row.getLong(1)), List.of(row.getLong(2), row.getLong(3))),
          parameters(channel, streams, from, to));
    }
    return ends;
  }

  private static Object[] parameters(
      Channel channel, Collection<StreamId> streams, long from, long to) {
    Stream<Object> limits = Stream.of(channel.code(), Math.max(0, from), to);
    return Stream.concat(limits, streams.stream().map(StreamId::value)).toArray();
  }

  /** Which chunks those streams have, from one hour to another (without it). */
  List<ChunkKey> existing(Collection<StreamId> streams, long from, long to) {
    Object[] parameters = new Object[streams.size() + 2];
    parameters[0] = Math.max(0, from);
    parameters[1] = to;
    int next = 2;
    for (StreamId stream : streams) {
      parameters[next++] = stream.value();
    }
    return query(
        HOURS + marks(streams.size()) + ")",
        row ->
            new ChunkKey(new StreamId(row.getLong(1)), Channel.of(row.getInt(2)), row.getLong(3)),
        parameters);
  }

  /** A chunk and its key. */
  record Chunk(ChunkKey key, Readings readings) {
    private Object[] row() {
      return new Object[] {
        key.stream().value(),
        key.channel().code(),
        key.hour(),
        readings.size(),
        ChunkCodec.encode(Hours.start(key.hour()), readings)
      };
    }
  }

  /** Saves chunks, in the order of their keys if pages shall be full; none is empty. */
  void save(List<Chunk> some) {
    insert(SAVE, OVERWRITE, some.stream().map(Chunk::row).toList(), MOST);
  }

  void delete(ChunkKey key) {
    update(DELETE, key.stream().value(), key.channel().code(), key.hour());
  }

  /** Saves frames of an old sensor as they came. */
  void save(StreamId stream, List<SensorRecord.LegacyBody> bodies) {
    insert(
        SAVE_BODY,
        KEEP_BODY,
        bodies.stream()
            .map(
                body ->
                    new Object[] {
                      stream.value(),
                      body.timeMillis(),
                      body.sensorSequence(),
                      body.type(),
                      body.payload()
                    })
            .toList(),
        MOST);
  }
}

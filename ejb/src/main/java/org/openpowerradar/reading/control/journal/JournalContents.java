package org.openpowerradar.reading.control.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.message.Data;
import org.openpowerradar.protocol.message.RecordCursor;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.reading.control.Hours;
import org.openpowerradar.reading.control.RecordSink;
import org.openpowerradar.reading.control.SensorKey;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.reading.entity.Readings;
import org.openpowerradar.reading.entity.ReadingsBuilder;
import org.openpowerradar.reading.entity.SpansBuilder;

/** Messages of the journal sorted by sensor and channel, with what they say about listening. */
public final class JournalContents {
  private final Map<SensorKey, Map<Channel, ReadingsBuilder>> readings = new HashMap<>();
  private final Map<SensorKey, Map<Long, Long>> heardBy = new HashMap<>();
  private final Map<BridgeKey, SpansBuilder> listening = new HashMap<>();
  private final Map<SensorKey, List<SensorRecord.LegacyBody>> bodies = new HashMap<>();

  /** A bridge in the account it belonged to. */
  public record BridgeKey(long account, long bridge) {}

  /** Sorts {@code messages}. */
  public static JournalContents of(List<JournalRow> messages) {
    JournalContents contents = new JournalContents();
    messages.forEach(contents::add);
    return contents;
  }

  private void add(JournalRow message) {
    Data data = message.data();
    BridgeKey bridge = new BridgeKey(message.account(), message.bridge().value());
    listening
        .computeIfAbsent(bridge, key -> new SpansBuilder())
        .add(data.heard().fromMillis(), data.heard().toMillis());
    new Sorter(bridge).addAll(data);
  }

  /** By sensor and channel; builders, because chunks are added to them. */
  public Map<SensorKey, Map<Channel, ReadingsBuilder>> readings() {
    return readings;
  }

  /** What one sensor said on one channel. */
  public Readings readings(SensorKey sensor, Channel channel) {
    ReadingsBuilder builder = readings.getOrDefault(sensor, Map.of()).get(channel);
    return builder == null ? Readings.NONE : builder.build();
  }

  /** By sensor: the bridges that heard it, each with the first hour in which it did. */
  public Map<SensorKey, Map<Long, Long>> heardBy() {
    return heardBy;
  }

  public Map<BridgeKey, SpansBuilder> listening() {
    return listening;
  }

  public Map<SensorKey, List<SensorRecord.LegacyBody>> bodies() {
    return bodies;
  }

  private final class Sorter implements RecordSink {
    private final BridgeKey bridge;

    Sorter(BridgeKey bridge) {
      this.bridge = bridge;
    }

    @Override
    public void add(RecordCursor record, Channel channel, long raw) {
      SensorKey sensor = heard(record.sensorSerial(), record.timeMillis());
      readings
          .computeIfAbsent(sensor, key -> new EnumMap<>(Channel.class))
          .computeIfAbsent(channel, key -> new ReadingsBuilder())
          .add(record.timeMillis(), raw, record.sensorSequence());
    }

    @Override
    public void body(SensorRecord.LegacyBody body) {
      SensorKey sensor = heard(body.sensor().value(), body.timeMillis());
      bodies.computeIfAbsent(sensor, key -> new ArrayList<>()).add(body);
    }

    private SensorKey heard(long serial, long instant) {
      SensorKey sensor = new SensorKey(bridge.account(), serial);
      heardBy
          .computeIfAbsent(sensor, key -> new HashMap<>())
          .merge(bridge.bridge(), Hours.of(instant), Math::min);
      return sensor;
    }
  }
}

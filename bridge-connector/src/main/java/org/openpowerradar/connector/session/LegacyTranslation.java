package org.openpowerradar.connector.session;

import java.util.Optional;
import org.openpowerradar.protocol.frame.ProtocolException;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyHello;
import org.openpowerradar.protocol.legacy.LegacyNoise;
import org.openpowerradar.protocol.legacy.LegacyReading;
import org.openpowerradar.protocol.legacy.LegacyState;
import org.openpowerradar.protocol.legacy.LegacyStatistics;
import org.openpowerradar.protocol.legacy.LegacyType;
import org.openpowerradar.protocol.message.CounterType;
import org.openpowerradar.protocol.message.MessageLimits;
import org.openpowerradar.protocol.message.SensorRecord;
import org.openpowerradar.protocol.message.Stats;
import org.openpowerradar.protocol.message.StatsBuilder;

/** Says in today's records what old frames say (docs/adr/0003). */
final class LegacyTranslation {

  private LegacyTranslation() {}

  /**
   * Translates a sensor's frame. What cannot be read is kept as it came.
   *
   * @param timeMillis when it was heard, Unix milliseconds
   * @return empty if there is nothing to keep: no sensor, or a payload longer than a record holds
   */
  static Optional<SensorRecord> record(LegacyFrame frame, long timeMillis) {
    return sensor(frame).flatMap(sensor -> record(frame, sensor, timeMillis));
  }

  /** Returns which sensor has sent a frame; empty if none has. */
  static Optional<SensorSerial> sensor(LegacyFrame frame) {
    return frame.fromBridge() || frame.node() < 1 || frame.node() == LegacyFrame.CLOUD
        ? Optional.empty()
        : Optional.of(new SensorSerial(frame.node()));
  }

  private static Optional<SensorRecord> record(LegacyFrame frame, SensorSerial sensor, long time) {
    try {
      return Optional.of(known(frame, sensor, time));
    } catch (ProtocolException unreadable) {
      return body(frame, sensor, time);
    }
  }

  private static SensorRecord known(LegacyFrame frame, SensorSerial sensor, long time)
      throws ProtocolException {
    int sequence = frame.sequence();
    int rssi = frame.rssi();
    if (frame.type() == LegacyType.READING.code()) {
      long raw = LegacyReading.decode(frame).raw();
      return new SensorRecord.Current(time, sensor, sequence, rssi, raw);
    }
    if (frame.type() == LegacyType.COUNTER.code()) {
      long raw = LegacyReading.decode(frame).raw();
      return new SensorRecord.Counter(time, sensor, sequence, rssi, CounterType.RAW_SUM, raw);
    }
    return new SensorRecord.State(time, sensor, sequence, rssi, LegacyState.decode(frame).word());
  }

  private static Optional<SensorRecord> body(LegacyFrame frame, SensorSerial sensor, long time) {
    if (frame.payload().length > MessageLimits.LEGACY_PAYLOAD) {
      return Optional.empty();
    }
    return Optional.of(
        new SensorRecord.LegacyBody(
            time, sensor, frame.sequence(), frame.rssi(), frame.type(), frame.payload()));
  }

  /** Translates a frame of the bridge about itself; most say little, and all say it is alive. */
  static Stats stats(LegacyFrame frame) {
    StatsBuilder stats = Stats.builder();
    try {
      fill(stats, frame);
    } catch (ProtocolException unreadable) {
      return Stats.builder().build();
    }
    return stats.build();
  }

  private static void fill(StatsBuilder stats, LegacyFrame frame) throws ProtocolException {
    switch (frame.knownType().orElseThrow()) {
      case HELLO -> stats.firmwareVersion(LegacyHello.decode(frame).version());
      case MODULES -> stats.firmwareVersion(LegacyHello.ofModules(frame).version());
      case NOISE -> stats.noiseFloorDbm(LegacyNoise.decode(frame).noiseFloor());
      case STATISTICS -> {
        LegacyStatistics statistics = LegacyStatistics.decode(frame);
        stats.framesOk((long) statistics.packetsHeard());
        stats.bytesSent(statistics.bytesSent());
        stats.reconnects(statistics.reconnects());
      }
      default -> {}
    }
  }
}

package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.util.List;
import org.openpowerradar.protocol.frame.MessageType;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * STATS (0x30), bridge to cloud, 4 to 8272 bytes: the bridge's own state, about every 30 s
 * (docs/protocol.md, section 8). Two bytes say which fields follow; bit 0 is the first component.
 * What a bridge does not know is null here and absent there.
 *
 * @param uptimeSeconds since start [s]. Null, or 4 bytes unsigned.
 * @param reconnects connections made since start. Null, or 4 bytes unsigned.
 * @param framesOk radio packets received well since start. Null, or 4 bytes unsigned.
 * @param framesBad radio packets with a wrong checksum since start. Null, or 4 bytes unsigned.
 * @param framesUnknown radio packets of unknown type since start. Null, or 4 bytes unsigned.
 * @param noiseFloorDbm radio noise [dBm]. Null, or 1 byte, range [-128, 127].
 * @param queueLength records stored and not acknowledged. Null, or 4 bytes unsigned.
 * @param oldestAgeSeconds age of the oldest of them [s]. Null, or 4 bytes unsigned.
 * @param dropped records given up since start. Null, or 4 bytes unsigned.
 * @param clockOffsetMillis the cloud's clock minus the bridge's [ms], as last measured. Null, or 8
 *     bytes signed.
 * @param clockQuality where the bridge's time comes from. Null, or 1 byte.
 * @param bytesSent to the cloud since start. Null, or 8 bytes, range [0, 2^63 - 1].
 * @param firmwareSlot where the running firmware lies, 0 or 1. Null, or 1 byte.
 * @param firmwareVersion printable ASCII without spaces, 1..16 characters. Null, or 1 byte with the
 *     length, then the characters.
 * @param sensors what was heard since the last STATS; never null, may be empty, at most 1024. 2
 *     bytes with the number, then 8 bytes each.
 */
public record Stats(
    Long uptimeSeconds,
    Long reconnects,
    Long framesOk,
    Long framesBad,
    Long framesUnknown,
    Integer noiseFloorDbm,
    Long queueLength,
    Long oldestAgeSeconds,
    Long dropped,
    Long clockOffsetMillis,
    TimeQuality clockQuality,
    Long bytesSent,
    Integer firmwareSlot,
    String firmwareVersion,
    List<SensorHeard> sensors)
    implements Message {

  /**
   * Checks the ranges and copies the list.
   *
   * @throws IllegalArgumentException if a component is out of its range.
   */
  public Stats {
    StatsFields.requireUnsigned(uptimeSeconds, reconnects, framesOk, framesBad, framesUnknown);
    StatsFields.requireUnsigned(queueLength, oldestAgeSeconds, dropped);
    StatsFields.requireRange(noiseFloorDbm, Byte.MIN_VALUE, Byte.MAX_VALUE, "The noise floor");
    StatsFields.requireRange(bytesSent, 0, Long.MAX_VALUE, "The bytes sent");
    StatsFields.requireRange(firmwareSlot, 0, 1, "The firmware slot");
    StatsFields.requireVersion(firmwareVersion);
    Payload.requireRange(sensors.size(), 0, MessageLimits.SENSORS, "The number of sensors");
    sensors = List.copyOf(sensors);
  }

  /** Returns a builder whose fields are all absent. */
  public static StatsBuilder builder() {
    return new StatsBuilder();
  }

  /**
   * Reads the payload.
   *
   * @param payload the whole payload, big-endian.
   * @throws ProtocolException MALFORMED if the length, a field or an unassigned presence bit is
   *     wrong.
   */
  public static Stats decode(ByteBuffer payload) throws ProtocolException {
    return Payload.decode(payload, StatsFields::read);
  }

  @Override
  public MessageType type() {
    return MessageType.STATS;
  }

  @Override
  public int encodedLength() {
    return StatsFields.length(this);
  }

  @Override
  public void encode(ByteBuffer payload) {
    StatsFields.write(this, payload);
  }
}

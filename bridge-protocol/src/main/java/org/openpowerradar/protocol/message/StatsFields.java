package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The layout of {@link Stats}: presence bits, the fields present in order, the sensors. */
final class StatsFields {

  private static final int ASSIGNED_BITS = 0x3FFF;
  private static final int COUNT_LENGTH = 2;

  private final ByteBuffer payload;
  private int presence;

  private StatsFields(ByteBuffer payload) {
    this.payload = payload;
  }

  static Stats read(ByteBuffer payload) {
    StatsFields fields = new StatsFields(payload);
    fields.presence = Payload.u16(payload);
    Payload.require((fields.presence & ~ASSIGNED_BITS) == 0, "A presence bit is not assigned");
    StatsBuilder stats = Stats.builder();
    stats.uptimeSeconds(fields.next(Payload::u32));
    stats.reconnects(fields.next(Payload::u32));
    stats.framesOk(fields.next(Payload::u32));
    stats.framesBad(fields.next(Payload::u32));
    stats.framesUnknown(fields.next(Payload::u32));
    stats.noiseFloorDbm(fields.next(bytes -> (int) bytes.get()));
    stats.queueLength(fields.next(Payload::u32));
    stats.oldestAgeSeconds(fields.next(Payload::u32));
    stats.dropped(fields.next(Payload::u32));
    stats.clockOffsetMillis(fields.next(ByteBuffer::getLong));
    stats.clockQuality(fields.next(TimeQuality::read));
    stats.bytesSent(fields.next(ByteBuffer::getLong));
    stats.firmwareSlot(fields.next(Payload::u8));
    stats.firmwareVersion(fields.next(StatsFields::version));
    return stats.sensors(sensors(payload)).build();
  }

  private <T> T next(Function<ByteBuffer, T> reader) {
    boolean present = (presence & 1) != 0;
    presence >>>= 1;
    return present ? reader.apply(payload) : null;
  }

  private static String version(ByteBuffer payload) {
    int length = Payload.u8(payload);
    Payload.requireRange(length, 1, MessageLimits.FIRMWARE_VERSION, "The firmware version");
    return new String(Payload.bytes(payload, length), StandardCharsets.ISO_8859_1);
  }

  private static List<SensorHeard> sensors(ByteBuffer payload) {
    int count = Payload.u16(payload);
    Payload.requireRange(count, 0, MessageLimits.SENSORS, "The number of sensors");
    List<SensorHeard> sensors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sensors.add(SensorHeard.read(payload));
    }
    return sensors;
  }

  static int length(Stats stats) {
    int length = 2 * COUNT_LENGTH + stats.sensors().size() * SensorHeard.LENGTH;
    Object[] fields = fields(stats);
    int[] widths = {4, 4, 4, 4, 4, 1, 4, 4, 4, 8, 1, 8, 1};
    for (int i = 0; i < widths.length; i++) {
      length += fields[i] == null ? 0 : widths[i];
    }
    return length + (stats.firmwareVersion() == null ? 0 : 1 + stats.firmwareVersion().length());
  }

  static void write(Stats stats, ByteBuffer payload) {
    payload.putShort((short) presence(stats));
    putUnsigned(payload, stats.uptimeSeconds(), stats.reconnects(), stats.framesOk());
    putUnsigned(payload, stats.framesBad(), stats.framesUnknown());
    putByte(payload, stats.noiseFloorDbm());
    putUnsigned(payload, stats.queueLength(), stats.oldestAgeSeconds(), stats.dropped());
    putLong(payload, stats.clockOffsetMillis());
    if (stats.clockQuality() != null) {
      stats.clockQuality().write(payload);
    }
    putLong(payload, stats.bytesSent());
    putByte(payload, stats.firmwareSlot());
    if (stats.firmwareVersion() != null) {
      byte[] version = stats.firmwareVersion().getBytes(StandardCharsets.US_ASCII);
      payload.put((byte) version.length).put(version);
    }
    payload.putShort((short) stats.sensors().size());
    stats.sensors().forEach(sensor -> sensor.write(payload));
  }

  private static int presence(Stats stats) {
    int bits = 0;
    Object[] fields = fields(stats);
    for (int i = 0; i < fields.length; i++) {
      bits |= fields[i] == null ? 0 : 1 << i;
    }
    return bits;
  }

  private static Object[] fields(Stats stats) {
    return new Object[] {
      stats.uptimeSeconds(),
      stats.reconnects(),
      stats.framesOk(),
      stats.framesBad(),
      stats.framesUnknown(),
      stats.noiseFloorDbm(),
      stats.queueLength(),
      stats.oldestAgeSeconds(),
      stats.dropped(),
      stats.clockOffsetMillis(),
      stats.clockQuality(),
      stats.bytesSent(),
      stats.firmwareSlot(),
      stats.firmwareVersion()
    };
  }

  private static void putUnsigned(ByteBuffer payload, Long... values) {
    for (Long value : values) {
      if (value != null) {
        payload.putInt(value.intValue());
      }
    }
  }

  private static void putByte(ByteBuffer payload, Integer value) {
    if (value != null) {
      payload.put(value.byteValue());
    }
  }

  private static void putLong(ByteBuffer payload, Long value) {
    if (value != null) {
      payload.putLong(value);
    }
  }

  static void requireUnsigned(Long... values) {
    for (Long value : values) {
      requireRange(value, 0, Payload.UNSIGNED_INT, "A number of STATS");
    }
  }

  static void requireRange(Number value, long smallest, long largest, String name) {
    if (value != null) {
      Payload.requireRange(value.longValue(), smallest, largest, name);
    }
  }

  static void requireVersion(String version) {
    if (version != null) {
      int length = version.length();
      Payload.requireRange(length, 1, MessageLimits.FIRMWARE_VERSION, "The firmware version");
      boolean printable = version.chars().allMatch(letter -> letter > 0x20 && letter < 0x7F);
      Payload.require(printable, "The firmware version is printable ASCII");
    }
  }
}

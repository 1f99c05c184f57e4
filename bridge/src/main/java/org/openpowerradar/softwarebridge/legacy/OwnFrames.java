package org.openpowerradar.softwarebridge.legacy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.openpowerradar.protocol.legacy.LegacyFrame;
import org.openpowerradar.protocol.legacy.LegacyType;

/**
 * What an old bridge says of itself, as captured from one of firmware 2, build 107
 * (docs/protocol.md, section 1). Each frame takes the next number of the bridge's own counter.
 */
final class OwnFrames {
  private static final int PERIODIC = 0x31; // quality byte
  private static final int AT_CONNECT = 0x4C; // quality byte
  private static final byte[] HELLO = {0x02, 0x41, 0x6B, 0x00};
  private static final byte[] MODULES = {0x00, 0x04, 0x02, 0x41, 0x6B, 0x00};
  private static final byte[] CONNECTION = {0x00, 0x01, (byte) 0xFF, (byte) 0xDD, 0x00};
  private static final int RESTART_TRACE = 38; // bytes

  private final long bridge;
  private int sequence;

  OwnFrames(long bridge) {
    this.bridge = bridge;
  }

  /** What it says after connecting; the hello, last, restarts its counter. */
  List<LegacyFrame> greeting() {
    LegacyFrame modules = frame(LegacyType.MODULES, MODULES, AT_CONNECT);
    LegacyFrame trace = frame(LegacyType.RESTART_TRACE, new byte[RESTART_TRACE], AT_CONNECT);
    LegacyFrame connection = frame(LegacyType.CONNECTION, CONNECTION, AT_CONNECT);
    sequence = 0;
    return List.of(modules, trace, connection, frame(LegacyType.HELLO, HELLO, AT_CONNECT));
  }

  /**
   * The radio noise.
   *
   * @param dbm -128 to 127
   */
  LegacyFrame noise(int dbm) {
    return frame(LegacyType.NOISE, new byte[] {0, (byte) dbm, 5, 0, 0, 0}, PERIODIC);
  }

  /** Packets heard and sent on, bytes sent, and how often it connected. */
  LegacyFrame statistics(int heard, long forwarded, long bytes, long reconnects) {
    ByteBuffer payload = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    payload.putShort((short) heard).putInt((int) forwarded);
    payload.putInt((int) bytes).putInt((int) reconnects);
    return frame(LegacyType.STATISTICS, payload.array(), PERIODIC);
  }

  /** Stored frames; {@code payload} is that of a {@code LegacyBatch}. */
  LegacyFrame batch(byte[] payload) {
    return frame(LegacyType.BATCH, payload, AT_CONNECT);
  }

  private LegacyFrame frame(LegacyType type, byte[] payload, int quality) {
    LegacyFrame frame = new LegacyFrame(bridge, sequence, type.code(), payload, quality);
    sequence = (sequence + 1) & 0xFF;
    return frame;
  }
}

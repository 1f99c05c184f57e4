package org.openpowerradar.protocol.legacy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/**
 * Frames an old bridge stored while it had no connection, type 0x17: {@code 00 | count u16 | base
 * u32 | count x (offset u16 | length u16 | body | crc8)}, little-endian (docs/protocol.md, section
 * 1).
 *
 * @param baseSeconds Unix seconds UTC, or seconds since start while the bridge had no clock. 4
 *     bytes, range [0, 4294967295].
 * @param entries the stored frames whose own checksum holds, in their order; 0..93.
 * @param damaged how many entries were left out because their own checksum does not hold.
 */
public record LegacyBatch(long baseSeconds, List<Entry> entries, int damaged) {

  /** Bytes of a batch's digest. */
  public static final int DIGEST_LENGTH = 16;

  private static final int HEADER_LENGTH = 7;

  /** 2001-09-09: a base before it cannot be a time of day, because the bridges are younger. */
  private static final long OLDEST_CLOCK = 1_000_000_000L;

  /** Copies the list. */
  public LegacyBatch {
    entries = List.copyOf(entries);
  }

  /**
   * A stored frame.
   *
   * @param offsetSeconds when, after the base. 2 bytes, range [0, 65535].
   * @param frame what.
   */
  public record Entry(int offsetSeconds, LegacyFrame frame) {}

  /**
   * Reads the payload of a batch frame.
   *
   * @param frame a frame of type 0x17.
   * @throws ProtocolException MALFORMED if the type is another, or the entries do not fill the
   *     payload exactly; TOO_LARGE if it counts more than 93 entries.
   */
  public static LegacyBatch decode(LegacyFrame frame) throws ProtocolException {
    ByteBuffer payload = LegacyValues.payload(frame, LegacyType.BATCH, HEADER_LENGTH);
    payload.get();
    int count = LegacyValues.u16(payload);
    long base = LegacyValues.u32(payload);
    if (count > LegacyLimits.BATCH_ENTRIES) {
      throw new ProtocolException(ErrorCode.TOO_LARGE, "A batch counts " + count + " entries");
    }
    List<Entry> entries = new ArrayList<>(count);
    int damaged = 0;
    try {
      for (int i = 0; i < count; i++) {
        damaged += readEntry(payload, entries) ? 0 : 1;
      }
    } catch (BufferUnderflowException tooShort) {
      throw new ProtocolException(ErrorCode.MALFORMED, "A batch ends too early");
    }
    if (payload.hasRemaining()) {
      throw new ProtocolException(ErrorCode.MALFORMED, "There are bytes behind a batch");
    }
    return new LegacyBatch(base, entries, damaged);
  }

  private static boolean readEntry(ByteBuffer payload, List<Entry> entries)
      throws ProtocolException {
    int offset = LegacyValues.u16(payload);
    int length = LegacyFrame.bodyLength(payload);
    if (LegacyFrame.checksumHolds(payload, payload.position(), length)) {
      entries.add(new Entry(offset, LegacyFrame.read(payload, length)));
      return true;
    }
    payload.position(payload.position() + length + 3);
    return false;
  }

  /** Says whether the base counts from the bridge's start instead of being a time of day. */
  public boolean baseIsUptime() {
    return baseSeconds < OLDEST_CLOCK;
  }

  /** Returns the seconds from the base to the last entry, range [0, 65535]. */
  public int spanSeconds() {
    return entries.stream().mapToInt(Entry::offsetSeconds).max().orElse(0);
  }

  /**
   * Returns what a batch is recognised by when it is sent again: the first 16 bytes of SHA-256 over
   * node and payload, without the sequence and the quality of the outer frame.
   *
   * @param frame the batch frame.
   */
  public static byte[] digest(LegacyFrame frame) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(frame.node()).flip());
      return Arrays.copyOf(digest.digest(frame.payload()), DIGEST_LENGTH);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }

  /**
   * Returns the batch as a frame.
   *
   * @param bridge the node of the bridge, range [1, 4294967295].
   * @param sequence the bridge's own counter, range [0, 255].
   * @param quality the quality byte, range [0, 255].
   * @throws IllegalArgumentException if the entries do not fit into one frame.
   */
  public LegacyFrame frame(long bridge, int sequence, int quality) {
    ByteBuffer payload = ByteBuffer.allocate(encodedLength()).order(ByteOrder.LITTLE_ENDIAN);
    payload.put((byte) 0).putShort((short) entries.size()).putInt((int) baseSeconds);
    for (Entry entry : entries) {
      payload.putShort((short) entry.offsetSeconds());
      entry.frame().encodeUnmarked(payload);
    }
    return new LegacyFrame(bridge, sequence, LegacyType.BATCH.code(), payload.array(), quality);
  }

  private int encodedLength() {
    return HEADER_LENGTH + entries.stream().mapToInt(entry -> entry.frame().encodedLength()).sum();
  }
}

package org.openpowerradar.protocol.frame;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Protection against accidents only: CRC-32C (4 bytes, big-endian) over header and payload.
 *
 * <p>Used by every frame before WELCOME, and by CHAP sessions throughout (docs/protocol.md, section
 * 2).
 */
public final class FrameChecksum implements FrameProtection {

  private final CRC32C crc = new CRC32C();
  private final boolean numbered;
  private long number;

  private FrameChecksum(boolean numbered) {
    this.numbered = numbered;
  }

  /** Returns the protection of the login: every frame has sequence 0. */
  public static FrameChecksum ofLogin() {
    return new FrameChecksum(false);
  }

  /** Returns the protection of one direction of a CHAP session: frames count from 1. */
  public static FrameChecksum ofSession() {
    return new FrameChecksum(true);
  }

  @Override
  public int trailerLength() {
    return FrameLimits.CRC_LENGTH;
  }

  @Override
  public long nextSequence() {
    return numbered ? number + 1 & 0xFFFF_FFFFL : 0;
  }

  @Override
  public void seal(ByteBuffer frame) {
    FrameNumbers.requireLeft(number);
    number++;
    frame.putInt(checksum(frame.duplicate().flip()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws ProtocolException OUT_OF_ORDER if the sequence is not the expected one, MALFORMED if
   *     the checksum is wrong.
   */
  @Override
  public void verify(FrameHeader header, ByteBuffer frame) throws ProtocolException {
    int covered = frame.remaining() - FrameLimits.CRC_LENGTH;
    int expected = checksum(frame.slice(frame.position(), covered));
    if (expected != frame.getInt(frame.position() + covered)) {
      throw new ProtocolException(ErrorCode.MALFORMED, "The checksum of a frame is wrong");
    }
    if (header.sequence() != nextSequence()) {
      throw new ProtocolException(ErrorCode.OUT_OF_ORDER, "A frame has the wrong sequence");
    }
    number++;
  }

  private int checksum(ByteBuffer bytes) {
    crc.reset();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}

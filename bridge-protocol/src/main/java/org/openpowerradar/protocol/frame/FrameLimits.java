package org.openpowerradar.protocol.frame;

/** Sizes of a frame (docs/protocol.md, section 2). */
public final class FrameLimits {

  /** Bytes of the header: magic 2, version 1, type 1, flags 1, sequence 4, length 2. */
  public static final int HEADER_LENGTH = 11;

  /** The protocol version this code speaks. */
  public static final int VERSION = 1;

  /** Most payload bytes of a frame before the login is complete. */
  public static final int PAYLOAD_BEFORE_LOGIN = 512;

  /** Most payload bytes of a frame after the login. */
  public static final int PAYLOAD_AFTER_LOGIN = 16_384;

  /** Bytes of the checksum trailer. */
  public static final int CRC_LENGTH = 4;

  /** Bytes of the authentication trailer. */
  public static final int MAC_LENGTH = 16;

  /** Most bytes of a whole frame. */
  public static final int FRAME_LENGTH = HEADER_LENGTH + PAYLOAD_AFTER_LOGIN + MAC_LENGTH;

  /** Frames a direction may carry in one session; then a new login is needed. */
  public static final long FRAMES_PER_SESSION = 1L << 31;

  private FrameLimits() {}
}

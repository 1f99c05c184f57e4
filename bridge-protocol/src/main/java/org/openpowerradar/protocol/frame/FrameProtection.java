package org.openpowerradar.protocol.frame;

import java.nio.ByteBuffer;

/**
 * The trailer and the numbering of one direction of a connection: a checksum, or a message
 * authentication code (docs/protocol.md, section 2).
 *
 * <p>An object serves one direction on one side, and is not safe for use by several threads.
 */
public sealed interface FrameProtection permits FrameChecksum, FrameMac {

  /** Returns the bytes of the trailer: 4 or 16. */
  int trailerLength();

  /** Returns the header's sequence for the next frame to seal, range [0, 4294967295]. */
  long nextSequence();

  /**
   * Appends the trailer and counts the frame as sent.
   *
   * @param frame holds header and payload from index 0 to its position, backed by an array, with
   *     room for the trailer; its position moves behind the trailer.
   * @throws IllegalStateException if the session has used up its frames.
   */
  void seal(ByteBuffer frame);

  /**
   * Checks sequence and trailer and counts the frame as received. After an exception the connection
   * is to be closed: nothing of this frame may be used.
   *
   * @param header the decoded header of the frame.
   * @param frame header, payload and trailer, exactly, between position and limit; backed by an
   *     array or not; its position does not move.
   * @throws ProtocolException if the frame is not the expected one; the code depends on the kind of
   *     protection.
   */
  void verify(FrameHeader header, ByteBuffer frame) throws ProtocolException;
}

package org.openpowerradar.protocol.legacy;

/**
 * The cloud's answer to a batch of an old bridge, type 0x18; without it the bridge sends the batch
 * again every 20 s (docs/protocol.md, section 1).
 *
 * @param sequence that of the batch frame, range [0, 255].
 */
public record BatchAcknowledgement(int sequence) {

  /** The single byte that acknowledges every frame but a batch. */
  public static final byte FRAME_ACKNOWLEDGEMENT = 0x5A;

  private static final int PAYLOAD_LENGTH = 2;

  /** Returns the frame to send: node 4294967295, two zero bytes of payload, quality 0. */
  public LegacyFrame frame() {
    return new LegacyFrame(
        LegacyFrame.CLOUD,
        sequence,
        LegacyType.BATCH_ACKNOWLEDGEMENT.code(),
        new byte[PAYLOAD_LENGTH],
        0);
  }
}

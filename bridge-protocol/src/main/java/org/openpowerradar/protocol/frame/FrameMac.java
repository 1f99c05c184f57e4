package org.openpowerradar.protocol.frame;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protection of an HMAC session: HMAC-SHA-256 truncated to its first 16 bytes, over {@code n u64 |
 * header(11) | payload} with n = 1, 2, 3... per direction (docs/protocol.md, section 2).
 */
public final class FrameMac implements FrameProtection {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final ByteBuffer counter = ByteBuffer.allocate(Long.BYTES);
  private long number;

  /**
   * Starts a direction at frame 1.
   *
   * @param key the key of this direction: 32 bytes.
   * @throws IllegalArgumentException if the key is not 32 bytes long.
   */
  public FrameMac(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("A session key has 32 bytes, not " + key.length);
    }
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
    }
  }

  @Override
  public int trailerLength() {
    return FrameLimits.MAC_LENGTH;
  }

  @Override
  public long nextSequence() {
    return number + 1 & 0xFFFF_FFFFL;
  }

  @Override
  public void seal(ByteBuffer frame) {
    FrameNumbers.requireLeft(number);
    frame.put(nextMac(frame.duplicate().flip()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws ProtocolException BAD_MAC if the MAC or the sequence is not the expected one.
   */
  @Override
  public void verify(FrameHeader header, ByteBuffer frame) throws ProtocolException {
    if (header.sequence() != nextSequence() || number >= FrameLimits.FRAMES_PER_SESSION) {
      throw new ProtocolException(ErrorCode.BAD_MAC, "A frame is not the next one of the session");
    }
    int covered = frame.remaining() - FrameLimits.MAC_LENGTH;
    byte[] received = new byte[FrameLimits.MAC_LENGTH];
    frame.get(frame.position() + covered, received);
    if (!MessageDigest.isEqual(nextMac(frame.slice(frame.position(), covered)), received)) {
      throw new ProtocolException(ErrorCode.BAD_MAC, "The MAC of a frame is wrong");
    }
  }

  private byte[] nextMac(ByteBuffer headerAndPayload) {
    number++;
    mac.update(counter.clear().putLong(number).flip());
    mac.update(headerAndPayload);
    return Arrays.copyOf(mac.doFinal(), FrameLimits.MAC_LENGTH);
  }
}

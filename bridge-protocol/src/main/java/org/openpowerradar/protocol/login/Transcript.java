package org.openpowerradar.protocol.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.openpowerradar.protocol.message.Challenge;
import org.openpowerradar.protocol.message.Hello;
import org.openpowerradar.protocol.message.Message;

/**
 * What both sides said and saw before the proof, as one digest: {@code TH = SHA-256("PRB1" |
 * lp(HELLO) | lp(CHALLENGE) | lp(binding))}, where lp puts the length in two bytes before the bytes
 * (docs/protocol.md, section 4).
 *
 * @param hash 32 bytes; not to be changed.
 */
public record Transcript(byte[] hash) {

  private static final byte[] LABEL = "PRB1".getBytes(StandardCharsets.US_ASCII);

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if there are not exactly 32 bytes.
   */
  public Transcript {
    if (hash.length != Sha256.LENGTH) {
      throw new IllegalArgumentException("A transcript has 32 bytes, not " + hash.length);
    }
  }

  /**
   * Digests the beginning of a login. HELLO and CHALLENGE have one encoding only, so that writing
   * them again gives the bytes that were sent.
   *
   * @param hello what the bridge said.
   * @param challenge what the cloud said.
   * @param binding what the bridge saw; the cloud tries each certificate it may have presented.
   */
  public static Transcript of(Hello hello, Challenge challenge, ChannelBinding binding) {
    MessageDigest digest = Sha256.digest("SHA-256");
    digest.update(LABEL);
    add(digest, payload(hello));
    add(digest, payload(challenge));
    add(digest, binding.bytes());
    return new Transcript(digest.digest());
  }

  private static byte[] payload(Message message) {
    ByteBuffer payload = ByteBuffer.allocate(message.encodedLength());
    message.encode(payload);
    return payload.array();
  }

  private static void add(MessageDigest digest, byte[] part) {
    digest.update((byte) (part.length >>> 8));
    digest.update((byte) part.length);
    digest.update(part);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transcript transcript && Arrays.equals(hash, transcript.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  /** Returns the digest in hexadecimal. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(hash);
  }
}

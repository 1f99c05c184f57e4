package org.openpowerradar.protocol.login;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * What ties a login to the channel it runs in: the SHA-256 of the certificate the bridge saw, or
 * nothing on plain TCP (docs/protocol.md, section 4).
 *
 * @param bytes 32 bytes, or none on TCP; not to be changed.
 */
public record ChannelBinding(byte[] bytes) {

  /** The binding of a connection without TLS: no bytes. */
  public static final ChannelBinding NONE = new ChannelBinding(new byte[0]);

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if there are neither 0 nor 32 bytes.
   */
  public ChannelBinding {
    if (bytes.length != 0 && bytes.length != Sha256.LENGTH) {
      throw new IllegalArgumentException("A channel binding has 0 or 32 bytes");
    }
  }

  /**
   * Returns the binding to a certificate.
   *
   * @param certificate the leaf certificate as presented, DER.
   */
  public static ChannelBinding ofCertificate(byte[] certificate) {
    return new ChannelBinding(Sha256.digest("SHA-256").digest(certificate));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelBinding binding && Arrays.equals(bytes, binding.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the digest in hexadecimal; a certificate is no secret. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

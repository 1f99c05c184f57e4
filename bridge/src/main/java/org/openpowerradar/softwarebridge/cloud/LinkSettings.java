package org.openpowerradar.softwarebridge.cloud;

import java.util.function.Supplier;

/**
 * How a bridge reaches the cloud.
 *
 * @param trust whose certificates to believe; null on plain TCP
 * @param identity asked at every connection: the secret may have changed
 */
public record LinkSettings(
    CloudAddress address, Trust trust, Supplier<Identity> identity, Backoff.Limits waits) {
  public LinkSettings {
    if (address.tls() != (trust != null)) {
      throw new IllegalArgumentException("trust is for TLS, and TLS needs it");
    }
  }
}

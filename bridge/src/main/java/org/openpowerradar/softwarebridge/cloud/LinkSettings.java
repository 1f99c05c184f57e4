package org.openpowerradar.softwarebridge.cloud;

import io.netty.handler.ssl.SslContext;

/**
 * How a bridge reaches the cloud.
 *
 * @param trust whose certificates to believe; null on plain TCP
 */
public record LinkSettings(
    CloudAddress address, SslContext trust, Identity identity, Backoff.Limits waits) {
  public LinkSettings {
    if (address.tls() != (trust != null)) {
      throw new IllegalArgumentException("trust is for TLS, and TLS needs it");
    }
  }
}

package org.openpowerradar.connector.metric;

import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

/** How well one open session is protected: what it is counted under. */
public record OpenSession(Transport transport, LoginMode mode) {

  /** As Settings > Bridges shows it. Without a proof encryption counts for nothing. */
  String level() {
    if (mode == LoginMode.LEGACY) {
      return "unproven";
    }
    return transport == Transport.TLS ? "encrypted" : "authenticated";
  }
}

package org.openpowerradar.bridge.entity;

import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

/** How well what a bridge sends is protected: follows from what its session really negotiated. */
public enum SecurityLevel {
  /** Nobody on the way can read or change it, and the bridge proved who it is. */
  ENCRYPTED_AUTHENTICATED,
  /** The bridge proved who it is, but what it sends can be read on the way. */
  AUTHENTICATED,
  /** An old bridge that cannot prove who it is. */
  UNPROVEN,
  /** The bridge never connected. */
  UNKNOWN;

  /** Returns the level of a session. Without a proof encryption counts for nothing. */
  public static SecurityLevel of(Transport transport, LoginMode mode) {
    if (mode == LoginMode.LEGACY) {
      return UNPROVEN;
    }
    return transport == Transport.TLS ? ENCRYPTED_AUTHENTICATED : AUTHENTICATED;
  }

  /** Returns whether it is at least another; UNKNOWN is at least nothing but itself. */
  public boolean meets(SecurityLevel least) {
    return compareTo(least) <= 0;
  }
}

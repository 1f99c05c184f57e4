package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** The bridge is in the caller's own account already, where the caller sees it. */
public final class AlreadyEnrolledException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  private final boolean revoked;

  /** {@code revoked}: it was shut out for ever. */
  public AlreadyEnrolledException(BridgeSerial serial, boolean revoked) {
    super(
        revoked
            ? "Bridge " + serial + " was revoked and never comes back"
            : "Bridge " + serial + " is in this account already");
    this.revoked = revoked;
  }

  /** Whether it was shut out for ever. */
  public boolean isRevoked() {
    return revoked;
  }
}

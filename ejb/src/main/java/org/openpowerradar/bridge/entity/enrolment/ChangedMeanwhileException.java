package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Somebody else has moved the bridge since the caller looked at it. */
public final class ChangedMeanwhileException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  public ChangedMeanwhileException(BridgeSerial serial) {
    super("Bridge " + serial + " was moved meanwhile; look where it stands now");
  }
}

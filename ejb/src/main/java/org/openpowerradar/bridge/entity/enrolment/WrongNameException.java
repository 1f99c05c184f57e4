package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Somebody wants to end a bridge and typed another name than it has. */
public final class WrongNameException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  public WrongNameException(BridgeSerial serial) {
    super("Type the name of bridge " + serial + " exactly as it is");
  }
}

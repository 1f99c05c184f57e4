package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** A bridge cannot be registered by its serial alone; whether anybody has it is not said. */
public final class BridgeRefusedException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  public BridgeRefusedException(BridgeSerial serial) {
    super(
        "Bridge " + serial + " cannot be registered; if it is yours, claim it with its own secret");
  }
}

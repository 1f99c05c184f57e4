package org.openpowerradar.bridge.entity;

import org.openpowerradar.protocol.identity.BridgeSerial;

/** The sealed key of a bridge does not open: nothing a caller can do, someone must act. */
public final class BrokenSealException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenSealException(BridgeSerial bridge, Throwable cause) {
    super(
        "The key of bridge "
            + bridge
            + " does not open: it was changed, or sealed with another key-encryption key",
        cause);
  }
}

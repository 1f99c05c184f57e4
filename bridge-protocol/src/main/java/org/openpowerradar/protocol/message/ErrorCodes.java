package org.openpowerradar.protocol.message;

import java.nio.ByteBuffer;
import org.openpowerradar.protocol.frame.ErrorCode;

/** Reads the code of BYE and ERROR. */
final class ErrorCodes {

  private ErrorCodes() {}

  static ErrorCode read(ByteBuffer payload) {
    return ErrorCode.find(Payload.u8(payload))
        .orElseThrow(() -> new IllegalArgumentException("An error code is not assigned"));
  }
}

package org.openpowerradar.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.frame.ProtocolException;

/** Asserts that a peer's bytes are refused with a code. */
public final class Refusal {

  private Refusal() {}

  /** Runs the action, which must throw a {@link ProtocolException} of the code. */
  public static void assertRefused(ErrorCode expected, Executable action) {
    assertEquals(expected, assertThrows(ProtocolException.class, action).code());
  }
}

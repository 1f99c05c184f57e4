package org.openpowerradar.connector.inflow;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class StrandedCallTest {

  @Test
  void thread_whenACallIsStrandedOnIt_thenClearTakesItOff() {
    InheritableThreadLocal<String> invocation = new InheritableThreadLocal<>();
    invocation.set("stranded");

    StrandedCall.clear();

    assertNull(invocation.get());
  }
}

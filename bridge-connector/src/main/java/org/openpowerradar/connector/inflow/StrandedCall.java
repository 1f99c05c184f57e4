package org.openpowerradar.connector.inflow;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;

/**
 * A call that the container never took off the thread it was made on: Payara leaves it there when
 * its bean is stopped before the call is over. It lies in an inheritable thread local of the
 * server's thread, and keeps the class loader of the stopped application (docs/adr/0004).
 */
final class StrandedCall {
  private static final System.Logger LOGGER = System.getLogger(StrandedCall.class.getName());

  private StrandedCall() {}

  /** Takes everything inheritable off the current thread; for the end of a call that failed. */
  static void clear() {
    try {
      Field locals = Thread.class.getDeclaredField("inheritableThreadLocals");
      locals.setAccessible(true);
      locals.set(Thread.currentThread(), null);
    } catch (ReflectiveOperationException | RuntimeException closed) {
      LOGGER.log(Level.DEBUG, "Left as it is, java.lang is not open: {0}", closed.getMessage());
    }
  }
}

package org.openpowerradar.connector;

import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;

/**
 * What each thread was doing when the server had started. Payara notes it for its monitoring, and
 * while that is off keeps the notes for ever: their stack traces hold the classes of ours that were
 * on a stack then, and so the class loader of that deployment (docs/adr/0004).
 */
final class StartSnapshots {
  private static final System.Logger LOGGER = System.getLogger(StartSnapshots.class.getName());
  private static final String MANAGER =
      "org.glassfish.external.probe.provider.StatsProviderManager";
  private static final String SNAPSHOT = "JVMThreadInfoStatsProvider";

  private StartSnapshots() {}

  /** Takes them away from Payara; another server has none. */
  static void forget() {
    try {
      Class<?> manager = Class.forName(MANAGER);
      Field waiting = manager.getDeclaredField("toBeRegistered");
      waiting.setAccessible(true);
      synchronized (manager) {
        ((Collection<?>) waiting.get(null)).removeIf(StartSnapshots::isSnapshot);
      }
    } catch (ReflectiveOperationException | RuntimeException other) {
      LOGGER.log(Level.DEBUG, "No notes of the server''s start: {0}", other.toString());
    }
  }

  private static boolean isSnapshot(Object waiting) {
    try {
      Method provider = waiting.getClass().getMethod("getStatsProvider");
      return provider.invoke(waiting).getClass().getSimpleName().equals(SNAPSHOT);
    } catch (ReflectiveOperationException unlike) {
      throw new IllegalStateException(unlike);
    }
  }
}

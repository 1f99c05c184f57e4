package org.openpowerradar.connector.inflow;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;

/**
 * The server's threads, asked for in such a way that they forget who asked. A thread of JDK 17
 * keeps the classes that were on the stack when it was made, through its inherited access control
 * context; a worker that the server makes for us would so hold our class loader long after the
 * application has gone. Hence nothing of ours may lie between the privileged frame and the server:
 * docs/adr/0004.
 */
final class Workers {
  private static final MethodHandle SCHEDULE = schedule();

  private final WorkManager workManager;

  Workers(WorkManager workManager) {
    this.workManager = workManager;
  }

  /**
   * Has the server do the work on a thread of its own.
   *
   * @throws WorkException if the server refuses it
   */
  void start(Work work) throws WorkException {
    MethodHandle call = MethodHandles.insertArguments(SCHEDULE, 0, workManager, work);
    try {
      privileged(MethodHandleProxies.asInterfaceInstance(PrivilegedExceptionAction.class, call));
    } catch (PrivilegedActionException refused) {
      throw refused.getException() instanceof WorkException reason
          ? reason
          : new WorkException(refused.getException());
    }
  }

  /** Removal comes with the access control contexts themselves: then this class can go too. */
  @SuppressWarnings("removal")
  private static void privileged(PrivilegedExceptionAction<?> action)
      throws PrivilegedActionException {
    Subject.doAsPrivileged(null, action, null);
  }

  private static MethodHandle schedule() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              WorkManager.class, "scheduleWork", MethodType.methodType(void.class, Work.class));
    } catch (ReflectiveOperationException changed) {
      throw new ExceptionInInitializerError(changed);
    }
  }
}

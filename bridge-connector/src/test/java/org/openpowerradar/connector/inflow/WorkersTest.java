package org.openpowerradar.connector.inflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.TestWorkers;

class WorkersTest {
  private static final Work NOTHING = new NoWork();
  private final List<Runnable> scheduled = new ArrayList<>();
  private final List<ProtectionDomain> inherited = new ArrayList<>();

  /** A server that makes a thread for each piece of work: notes what that thread would keep. */
  private void makeThreadFor(Runnable work) {
    scheduled.add(work);
    inherited.addAll(domainsOfNewThreads());
  }

  @SuppressWarnings("removal") // The test is about what is to be removed.
  private static List<ProtectionDomain> domainsOfNewThreads() {
    List<ProtectionDomain> domains = new ArrayList<>();
    AccessControlContext telling =
        new AccessControlContext(
            AccessController.getContext(),
            (current, assigned) -> {
              domains.addAll(List.of(assigned));
              return assigned;
            });
    PrivilegedAction<AccessControlContext> look = AccessController::getContext;
    AccessController.doPrivileged(look, telling);
    return domains;
  }

  @Test
  void start_whenTheServerMakesAThread_thenItInheritsNoClassOfTheConnector() throws Exception {
    new Workers(new TestWorkers(this::makeThreadFor)).start(NOTHING);

    assertTrue(inherited.contains(getClass().getProtectionDomain()), "the server's own is seen");
    assertFalse(inherited.contains(Workers.class.getProtectionDomain()));
  }

  @Test
  void start_whenTheServerTakesTheWork_thenItIsThatWork() throws Exception {
    new Workers(new TestWorkers(this::makeThreadFor)).start(NOTHING);

    assertSame(NOTHING, scheduled.get(0));
  }

  @Test
  void start_whenTheServerRefuses_thenItsReasonIsThrown() {
    Workers full =
        new Workers(
            new TestWorkers(
                work -> {
                  throw new RejectedExecutionException("full");
                }));

    assertThrows(WorkException.class, () -> full.start(NOTHING));
  }

  /** Work that is never run. */
  private static final class NoWork implements Work {
    @Override
    public void run() {
      throw new AssertionError("nobody runs it here");
    }

    @Override
    public void release() {
      throw new AssertionError("nobody runs it here");
    }
  }
}

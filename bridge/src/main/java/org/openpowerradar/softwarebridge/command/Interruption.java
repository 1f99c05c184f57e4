package org.openpowerradar.softwarebridge.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ctrl-C and SIGTERM: asks the work to end, and lets the process wait until it has. */
final class Interruption implements AutoCloseable {
  private static final int PATIENCE = 8; // [s]

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");
  private volatile Runnable stop = () -> {};

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What to do when the process shall end. */
  void stops(Runnable work) {
    stop = work;
  }

  private void interrupt() {
    stop.run();
    awaitClosed();
  }

  private void awaitClosed() {
    try {
      closed.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for a goodbye, but not for ever. */
  static void await(CompletableFuture<Void> goodbye) {
    try {
      goodbye.get(5, TimeUnit.SECONDS);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException gone) {
      return; // the connection ends with the process
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!hook.isAlive()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        return; // the hook has run
      }
    }
  }
}

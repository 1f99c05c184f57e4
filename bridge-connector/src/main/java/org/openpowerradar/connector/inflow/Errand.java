package org.openpowerradar.connector.inflow;

import jakarta.resource.spi.work.Work;

/**
 * Something done on one of the server's threads that is no call into the application.
 *
 * @param task what to do
 * @param afterWork runs at the end, on the same thread
 */
record Errand(Runnable task, Runnable afterWork) implements Work {
  @Override
  public void run() {
    try {
      task.run();
    } finally {
      afterWork.run();
    }
  }

  @Override
  public void release() {
    // It is over soon.
  }
}

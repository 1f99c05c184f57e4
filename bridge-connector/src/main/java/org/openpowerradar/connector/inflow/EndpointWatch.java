package org.openpowerradar.connector.inflow;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Waits until the endpoint can be called. While an application starts, the container refuses to
 * create endpoints, and a bridge that connected then would be turned away.
 */
public final class EndpointWatch implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(EndpointWatch.class.getName());
  private static final Duration AGAIN_AFTER = Duration.ofMillis(200);

  private final MessageEndpointFactory endpoints;
  private final Workers workers;
  private final Alarm alarm;
  private final Runnable afterWork;
  private volatile boolean closed;

  public EndpointWatch(
      MessageEndpointFactory endpoints, WorkManager workManager, Alarm alarm, Runnable afterWork) {
    this.endpoints = endpoints;
    this.workers = new Workers(workManager);
    this.alarm = alarm;
    this.afterWork = afterWork;
  }

  /** Runs the task once, on a worker thread, when an endpoint could be created. */
  public void whenUsable(Runnable task) {
    try {
      workers.start(new Attempt(task));
    } catch (WorkException busy) {
      alarm.after(AGAIN_AFTER, () -> whenUsable(task));
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void attempt(Runnable task) {
    if (closed) {
      return;
    }
    try {
      endpoints.createEndpoint(null).release();
    } catch (UnavailableException | IllegalStateException starting) {
      LOGGER.log(Level.DEBUG, "The endpoint is not usable yet: {0}", starting.getMessage());
      alarm.after(AGAIN_AFTER, () -> whenUsable(task));
      return;
    }
    task.run();
  }

  /** One try to create an endpoint, on one of the server's threads. */
  private final class Attempt implements Work {
    private final Runnable task;

    Attempt(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      try {
        attempt(task);
      } finally {
        afterWork.run();
      }
    }

    @Override
    public void release() {
      close();
    }
  }
}

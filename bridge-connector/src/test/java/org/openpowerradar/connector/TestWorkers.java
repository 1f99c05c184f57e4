package org.openpowerradar.connector;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs work wherever the test likes. */
public final class TestWorkers implements WorkManager {
  private final Executor executor;

  public TestWorkers(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void scheduleWork(Work work) throws WorkException {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException full) {
      throw new WorkRejectedException(full);
    }
  }

  @Override
  public void scheduleWork(Work work, long timeout, ExecutionContext context, WorkListener listener)
      throws WorkException {
    scheduleWork(work);
  }

  @Override
  public void doWork(Work work) {
    throw new UnsupportedOperationException("The connector never waits for work");
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException("The connector never waits for work");
  }

  @Override
  public long startWork(Work work) {
    throw new UnsupportedOperationException("The connector never waits for work");
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener listener) {
    throw new UnsupportedOperationException("The connector never waits for work");
  }
}

package org.openpowerradar.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work several times at once, each on a thread of its own. */
final class AtOnce {
  private AtOnce() {}

  /** One of them, known by its number from 0. */
  interface Work {
    void run(int number) throws Exception;
  }

  /** Returns when all are done; the first that failed fails this. */
  static void run(int times, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  work.run(number);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}

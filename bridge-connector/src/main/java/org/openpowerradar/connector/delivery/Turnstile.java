package org.openpowerradar.connector.delivery;

import java.util.ArrayDeque;
import java.util.Queue;

/** Lets only so many tasks run at once; the others wait in the order they came. Thread-safe. */
final class Turnstile {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  Turnstile(int width) {
    this.free = width;
  }

  /** Runs the task now, or on the thread of whoever leaves. */
  void enter(Runnable task) {
    synchronized (this) {
      if (free == 0) {
        waiting.add(task);
        return;
      }
      free--;
    }
    task.run();
  }

  /** A task that entered is through. */
  void leave() {
    Runnable next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        free++;
        return;
      }
    }
    next.run();
  }
}

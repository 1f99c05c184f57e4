package org.openpowerradar.connector.inflow;

import java.util.ArrayDeque;
import java.util.Queue;

/** Lets only so many tasks run at once; the others wait in the order they came. Thread-safe. */
final class Turnstile {
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;
  private boolean opening;

  Turnstile(int width) {
    this.free = width;
  }

  /** Starts the task now, or on the thread of whoever leaves. */
  void enter(Runnable task) {
    synchronized (this) {
      waiting.add(task);
    }
    open();
  }

  /** A task that entered is through. */
  void leave() {
    synchronized (this) {
      free++;
    }
    open();
  }

  /** In a loop, not from task to task: many may wait, and each may be through at once. */
  private void open() {
    for (Runnable next = admit(true); next != null; next = admit(false)) {
      next.run();
    }
  }

  private synchronized Runnable admit(boolean first) {
    if (first && opening) {
      return null;
    }
    opening = free > 0 && !waiting.isEmpty();
    if (!opening) {
      return null;
    }
    free--;
    return waiting.remove();
  }
}

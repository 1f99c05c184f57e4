package org.openpowerradar.connector.net;

import io.netty.util.concurrent.FastThreadLocal;

/** What Netty leaves behind in threads of the server, which outlive the application. */
public final class ThreadLocals {

  private ThreadLocals() {}

  /** Removes it from the current thread, so that the class loader can go at redeployment. */
  public static void remove() {
    FastThreadLocal.removeAll();
    FastThreadLocal.destroy();
  }
}

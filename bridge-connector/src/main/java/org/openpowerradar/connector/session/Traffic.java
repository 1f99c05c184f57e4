package org.openpowerradar.connector.session;

import java.util.concurrent.atomic.AtomicLong;
import org.openpowerradar.protocol.delivery.Carried;

/** Bytes of one connection as they cross the network, TLS included. Thread-safe. */
public final class Traffic {
  private final AtomicLong in = new AtomicLong();
  private final AtomicLong out = new AtomicLong();

  /** Counts bytes that came from the bridge. */
  public void received(long bytes) {
    in.addAndGet(bytes);
  }

  /** Counts bytes that go to the bridge. */
  public void sent(long bytes) {
    out.addAndGet(bytes);
  }

  Carried carried() {
    return new Carried(in.get(), out.get());
  }
}

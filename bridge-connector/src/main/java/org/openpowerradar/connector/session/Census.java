package org.openpowerradar.connector.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts connections, and by address those that have not logged in. Carriers put many bridges
 * behind one address, so that bridges that are logged in do not count against it. Thread-safe.
 */
public final class Census {
  private final int connections;
  private final int unprovenPerAddress;
  private final AtomicInteger connected = new AtomicInteger();
  private final ConcurrentMap<String, Integer> unproven = new ConcurrentHashMap<>();

  public Census(int connections, int unprovenPerAddress) {
    this.connections = connections;
    this.unprovenPerAddress = unprovenPerAddress;
  }

  /** Counts a new connection; false if it is one too many, and then it is not counted. */
  public boolean enter(String address) {
    if (connected.incrementAndGet() > connections) {
      connected.decrementAndGet();
      return false;
    }
    if (unproven.merge(address, 1, Integer::sum) > unprovenPerAddress) {
      leave(address, false);
      return false;
    }
    return true;
  }

  /** Counts an unproven connection at another address; false if it is one too many there. */
  boolean move(String from, String to) {
    proven(from);
    if (unproven.merge(to, 1, Integer::sum) > unprovenPerAddress) {
      leave(to, false);
      return false;
    }
    return true;
  }

  /** How many connections there are. */
  public int connected() {
    return connected.get();
  }

  void proven(String address) {
    unproven.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
  }

  void leave(String address, boolean wasProven) {
    connected.decrementAndGet();
    if (!wasProven) {
      proven(address);
    }
  }
}

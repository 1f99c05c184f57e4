package org.openpowerradar.connector.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.openpowerradar.protocol.delivery.Transport;

/**
 * Counts connections, and by address those that have not logged in. Carriers put many bridges
 * behind one address, so that bridges that are logged in do not count against it. Counts the file
 * descriptors they take as well: a server that has none left can neither accept a bridge nor reach
 * its database. Thread-safe.
 */
public final class Census {
  private final int connections;
  private final int unprovenPerAddress;
  private final long descriptors;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicInteger connected = new AtomicInteger();
  private final ConcurrentMap<String, Integer> unproven = new ConcurrentHashMap<>();

  /**
   * Counts nothing yet.
   *
   * @param connections most at once
   * @param unprovenPerAddress most from one address that have not logged in
   * @param descriptors most that connections may take
   */
  public Census(int connections, int unprovenPerAddress, long descriptors) {
    this.connections = connections;
    this.unprovenPerAddress = unprovenPerAddress;
    this.descriptors = descriptors;
  }

  /** Counts a new connection; false if it is one too many, and then it is not counted. */
  public boolean enter(String address, Transport transport) {
    long files = taken.addAndGet(Descriptors.of(transport));
    boolean fits = connected.incrementAndGet() <= connections && files <= descriptors;
    boolean known = fits && unproven.merge(address, 1, Integer::sum) <= unprovenPerAddress;
    if (!known) {
      leave(address, transport, !fits);
    }
    return known;
  }

  /** Counts an unproven connection at another address; false if it is one too many there. */
  public boolean move(String from, String to, Transport transport) {
    proven(from);
    if (unproven.merge(to, 1, Integer::sum) > unprovenPerAddress) {
      leave(to, transport, false);
      return false;
    }
    return true;
  }

  /** How many connections there are. */
  public int connected() {
    return connected.get();
  }

  /** Those at an address that have not logged in are one fewer. */
  public void proven(String address) {
    unproven.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
  }

  /** Counts a connection no more that was counted. */
  public void leave(String address, Transport transport, boolean wasProven) {
    taken.addAndGet(-Descriptors.of(transport));
    connected.decrementAndGet();
    if (!wasProven) {
      proven(address);
    }
  }
}

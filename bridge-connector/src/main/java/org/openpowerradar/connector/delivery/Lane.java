package org.openpowerradar.connector.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** What waits from one bridge, in order. */
final class Lane {

  /** Where a lane stands; a bridge is in at most one delivery at a time. */
  enum Place {
    READY,
    UNDER_WAY,
    RESTING
  }

  private final BridgeSerial bridge;
  private final Deque<Consignment> waiting = new ArrayDeque<>();
  private Place place = Place.READY;
  private int records;
  private int company = Integer.MAX_VALUE;
  private int failures;

  Lane(BridgeSerial bridge) {
    this.bridge = bridge;
  }

  void add(Consignment consignment) {
    waiting.addLast(consignment);
    records += consignment.records();
  }

  /** Takes the first parcel, and those that continue it, up to the budget of records. */
  List<Consignment> take(int budget) {
    List<Consignment> taken = new ArrayList<>();
    Consignment last = null;
    int left = budget;
    while (!waiting.isEmpty() && fits(waiting.peekFirst(), last, left)) {
      last = waiting.removeFirst();
      taken.add(last);
      left -= last.records();
      records -= last.records();
    }
    return taken;
  }

  private static boolean fits(Consignment next, Consignment last, int left) {
    return last == null || (next.records() <= left && next.continues(last));
  }

  /** Puts back what a failed delivery held, before everything that arrived since. */
  void putBack(List<Consignment> failed, int shared) {
    for (int i = failed.size() - 1; i >= 0; i--) {
      waiting.addFirst(failed.get(i));
      records += failed.get(i).records();
    }
    failures++;
    company = Math.max(1, shared / 2);
  }

  void succeeded() {
    company = Integer.MAX_VALUE;
    failures = 0;
  }

  void place(Place next) {
    place = next;
  }

  Place place() {
    return place;
  }

  BridgeSerial bridge() {
    return bridge;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** [records] */
  int records() {
    return records;
  }

  /** How many bridges may at most share a delivery with this one: halved by every failure. */
  int company() {
    return company;
  }

  int failures() {
    return failures;
  }
}

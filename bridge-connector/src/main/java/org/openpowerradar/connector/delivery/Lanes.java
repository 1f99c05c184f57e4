package org.openpowerradar.connector.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Everything that waits, a lane for each bridge; lanes take turns. Guarded by the gatherer. */
final class Lanes {
  private final Map<BridgeSerial, Lane> lanes = new HashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private int readyRecords;
  private long heldBytes;

  void add(Consignment consignment) {
    heldBytes += consignment.bytes();
    BridgeSerial bridge = consignment.parcel().bridge();
    Lane lane = lanes.get(bridge);
    if (lane == null) {
      lane = new Lane(bridge);
      lanes.put(bridge, lane);
      ready.addLast(lane);
    }
    lane.add(consignment);
    if (lane.place() == Lane.Place.READY) {
      readyRecords += consignment.records();
    }
  }

  /** Loads up to the budget of records, at least one parcel; of each bridge one run of a queue. */
  Load take(int budget) {
    Load load = new Load();
    int company = Integer.MAX_VALUE;
    while (!ready.isEmpty() && load.records() < budget) {
      Lane lane = ready.peekFirst();
      company = Math.min(company, lane.company());
      if (load.lanes() > 0 && load.lanes() >= company) {
        break;
      }
      ready.removeFirst();
      readyRecords -= lane.records();
      lane.place(Lane.Place.UNDER_WAY);
      load.add(lane, lane.take(budget - load.records()));
    }
    return load;
  }

  void succeeded(Load load) {
    heldBytes -= load.bytes();
    for (Lane lane : load.parts().keySet()) {
      lane.succeeded();
      if (lane.isEmpty()) {
        lanes.remove(lane.bridge());
      } else {
        makeReady(lane);
      }
    }
  }

  /** The lanes of the load rest, each with its parcels back in place, until they are woken. */
  void failed(Load load) {
    load.parts()
        .forEach(
            (lane, part) -> {
              lane.putBack(part, load.lanes());
              lane.place(Lane.Place.RESTING);
            });
  }

  /** Ends the rest of the lanes of a load that failed. */
  void wake(Load load) {
    load.parts().keySet().forEach(this::makeReady);
  }

  private void makeReady(Lane lane) {
    lane.place(Lane.Place.READY);
    ready.addLast(lane);
    readyRecords += lane.records();
  }

  boolean hasReady() {
    return !ready.isEmpty();
  }

  /** [records] */
  int readyRecords() {
    return readyRecords;
  }

  /** Everything that is not committed, under way or not [bytes]. */
  long heldBytes() {
    return heldBytes;
  }
}

package org.openpowerradar.connector.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.openpowerradar.connector.inflow.Condition;
import org.openpowerradar.connector.metric.OpenSession;
import org.openpowerradar.connector.signal.Signals;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Every open connection, and which of them speaks for which bridge. Thread-safe. */
public final class Sessions {
  private final Set<Departure> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<BridgeSerial, Departure> admitted = new ConcurrentHashMap<>();
  private final Condition departed = new Condition(open::isEmpty);
  private final CloneAlarm cloneAlarm;

  public Sessions(Clock clock, Signals signals) {
    cloneAlarm = new CloneAlarm(clock, signals);
  }

  void opened(Departure departure) {
    open.add(departure);
  }

  Optional<Departure> find(BridgeSerial bridge) {
    return Optional.ofNullable(admitted.get(bridge));
  }

  /** From now on this connection speaks for the bridge; one that did before is closed. */
  void enter(BridgeSerial bridge, Departure newer) {
    Departure older = admitted.put(bridge, newer);
    if (older != null && older != newer) {
      cloneAlarm.takenOver(older.connection(), newer.connection());
      older.close(ErrorCode.REPLACED, "a newer session has taken over");
    }
  }

  void leave(Departure departure) {
    open.remove(departure);
    departure.connection().bridge().ifPresent(bridge -> admitted.remove(bridge, departure));
    departed.signal();
  }

  /** How every session is protected that speaks for a bridge at present. */
  public List<OpenSession> open() {
    return admitted.values().stream()
        .map(Departure::connection)
        .map(connection -> new OpenSession(connection.transport(), connection.mode()))
        .toList();
  }

  /** Ends the sessions of bridges that are let in no more. */
  public void shutOut(Set<BridgeSerial> bridges) {
    bridges.forEach(
        bridge ->
            find(bridge)
                .ifPresent(
                    departure ->
                        departure.close(ErrorCode.BRIDGE_DISABLED, "the bridge is in quarantine")));
  }

  /** Old bridges store only while they are not connected: closes them when storage is down. */
  public void closeLegacy() {
    for (Departure departure : admitted.values()) {
      if (departure.connection().mode() == LoginMode.LEGACY) {
        departure.close(ErrorCode.STORAGE_UNAVAILABLE, "readings cannot be stored at present");
      }
    }
  }

  /** Tells every bridge to come back after the restart; returns when all are gone, or in time. */
  public void closeAll(Duration atMost) {
    open.forEach(departure -> departure.close(ErrorCode.RESTART, "the connector stops"));
    departed.await(atMost);
  }
}

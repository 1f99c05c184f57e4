package org.openpowerradar.bridge.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.bridge.entity.HeardSensor;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.protocol.identity.SensorSerial;

/** Shows bridges as they are at a moment. */
final class BridgeView {

  private final Instant now;
  private final Duration keepAlive;
  private final SecurityDemand demand;

  BridgeView(Instant now, Duration keepAlive, SecurityDemand demand) {
    this.now = now;
    this.keepAlive = keepAlive;
    this.demand = demand;
  }

  BridgeOverview overview(BridgeState state, int sensorsHeard) {
    Bridge bridge = state.bridge();
    return new BridgeOverview(
        bridge.serial(),
        bridge.name(),
        bridge.site(),
        bridge.model().label(),
        state.level(),
        told(state, BridgeStatus::firmware),
        told(state, BridgeStatus::noiseDbm),
        state.status() == null ? null : sensorsHeard,
        state.online(now, keepAlive),
        state.lastSeen().orElse(null),
        bridge.isLetIn(),
        bridge.bestLevel(),
        demand.excludes(state.level()) ? demand.from() : null);
  }

  BridgeDetail detail(
      BridgeState state, List<BridgeDetail.SensorHeard> sensors, List<Advice> advice) {
    return new BridgeDetail(
        overview(state, sensors.size()),
        connection(state, BridgeSession::transport),
        connection(state, BridgeSession::tlsVersion),
        connection(state, BridgeSession::cipherSuite),
        connection(state, BridgeSession::mode),
        connection(state, BridgeSession::address),
        connection(state, BridgeSession::openedAt),
        told(state, BridgeStatus::reconnects),
        connection(state, BridgeSession::bytesIn),
        connection(state, BridgeSession::bytesOut),
        told(state, BridgeStatus::clockOffsetMillis),
        told(state, BridgeStatus::clockQuality),
        told(state, BridgeStatus::queueLength),
        state.bridge().isLegacyAllowed(now),
        sensors,
        advice,
        state.bridge().keys(now),
        permit(state.bridge()));
  }

  private BridgeDetail.Permit permit(Bridge bridge) {
    return bridge.isLegacyAllowed(now)
        ? new BridgeDetail.Permit(
            bridge.legacyReason(), bridge.legacyNetworks(), bridge.legacyUntil())
        : null;
  }

  static List<BridgeDetail.SensorHeard> sensors(
      List<HeardSensor> heard, Map<SensorSerial, String> deviceNames) {
    return heard.stream()
        .map(
            sensor ->
                new BridgeDetail.SensorHeard(
                    sensor.sensor(),
                    deviceNames.get(sensor.sensor()),
                    sensor.rssi() == 0 ? null : sensor.rssi(),
                    sensor.lastHeard()))
        .toList();
  }

  private static <T> T told(BridgeState state, Function<BridgeStatus, T> value) {
    return Optional.ofNullable(state.status()).map(value).orElse(null);
  }

  private static <T> T connection(BridgeState state, Function<BridgeSession, T> value) {
    return Optional.ofNullable(state.session()).map(value).orElse(null);
  }
}

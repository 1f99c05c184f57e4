package org.openpowerradar.bridge.control;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpowerradar.bridge.entity.Advice;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.BridgeStatus;
import org.openpowerradar.bridge.entity.HeardSensor;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.message.TimeQuality;

/** Says what people can do about a bridge. */
public final class Advisor {

  /** Noise from which sensors are lost [dBm]: quiet rooms have about -74. */
  static final int HIGH_NOISE_DBM = -60;

  /** Strength below which a sensor is hardly heard [dBm]. */
  static final int WEAK_DBM = -85;

  /** Offset from which readings fall into the wrong quarter hour often enough to matter. */
  static final Duration LARGEST_OFFSET = Duration.ofSeconds(5);

  private final Instant now;
  private final Duration keepAlive;

  public Advisor(Instant now, Duration keepAlive) {
    this.now = now;
    this.keepAlive = keepAlive;
  }

  /** Returns what to do, most urgent first; empty if all is well. */
  public List<Advice> advise(BridgeState state, List<HeardSensor> heard) {
    if (state.bridge().quarantinedAt() != null) {
      return List.of(Advice.CHANGE_KEY_AND_RELEASE);
    }
    if (!state.bridge().enabled()) {
      return List.of(Advice.SWITCH_ON);
    }
    if (state.session() == null) {
      return List.of(Advice.CONNECT_FIRST_TIME);
    }
    Set<Advice> advice = EnumSet.noneOf(Advice.class);
    if (!state.online(now, keepAlive)) {
      advice.add(Advice.CHECK_POWER_AND_NETWORK);
    }
    adviseOnSecurity(state, advice);
    if (state.status() != null) {
      adviseOnStatus(state.status(), advice);
    }
    if (isHardlyHeard(heard)) {
      advice.add(Advice.MOVE_CLOSER_TO_SENSORS);
    }
    return List.copyOf(advice);
  }

  private static void adviseOnSecurity(BridgeState state, Set<Advice> advice) {
    boolean encrypts = state.bridge().model().encrypts();
    if (state.level() == SecurityLevel.UNPROVEN && !encrypts) {
      advice.add(Advice.REPLACE_LEGACY_BRIDGE);
    }
    if (state.level() != SecurityLevel.ENCRYPTED_AUTHENTICATED && encrypts) {
      advice.add(Advice.SWITCH_TO_TLS);
    }
    if (state.session().mode() != LoginMode.HMAC && encrypts) {
      advice.add(Advice.UPDATE_FIRMWARE);
    }
  }

  private static void adviseOnStatus(BridgeStatus status, Set<Advice> advice) {
    if (isClockOff(status)) {
      advice.add(Advice.SET_CLOCK);
    }
    if (status.noiseDbm() != null && status.noiseDbm() >= HIGH_NOISE_DBM) {
      advice.add(Advice.LOOK_FOR_RADIO_NOISE);
    }
  }

  private static boolean isClockOff(BridgeStatus status) {
    Long offset = status.clockOffsetMillis();
    return status.clockQuality() == TimeQuality.UPTIME
        || offset != null && Math.abs(offset) > LARGEST_OFFSET.toMillis();
  }

  /** A fifth of the sensors or more. */
  private static boolean isHardlyHeard(List<HeardSensor> heard) {
    long weak = heard.stream().filter(sensor -> sensor.rssi() < WEAK_DBM).count();
    return weak > 0 && weak * 5 >= heard.size();
  }
}

package org.openpowerradar.softwarebridge.cloud;

import java.time.Instant;
import java.time.InstantSource;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * The bridge's clock where NTP is off: the host's, corrected by the cloud's (docs/protocol.md,
 * Time). It steps at the first correction and after three in a row of more than 2 s, and otherwise
 * runs at most 500 ppm fast or slow until it is right. It never shows a time before its floor.
 */
public final class CloudClock implements InstantSource {
  private static final long MAX_ROUND_TRIP = 4_000; // [ms]
  private static final long STEP = 2_000; // [ms]
  private static final double SLEW = 500e-6;
  private static final int FIRST_ROUND = 8; // samples

  private final InstantSource host;
  private final long floor; // [ms since 1970]
  private final boolean follows;
  private int samples;
  private long bestRoundTrip = Long.MAX_VALUE; // [ms]
  private double bestOffset; // [ms]
  private boolean synchronised;
  private int strays;
  private double offset; // [ms] in effect
  private double target; // [ms] to which it creeps
  private long moved; // [ms] host time at which the offset was last brought up to date

  private CloudClock(InstantSource host, long floor, boolean follows) {
    this.host = host;
    this.floor = floor;
    this.follows = follows;
    this.moved = host.millis();
  }

  /**
   * The host's clock until the first answer of the cloud, from then on the cloud's.
   *
   * @param floor a time known to be past, ms since 1970
   */
  public static CloudClock following(InstantSource host, long floor) {
    return new CloudClock(host, floor, true);
  }

  /** The host's clock, which NTP keeps; the cloud is not asked. */
  public static CloudClock trusting(InstantSource host) {
    return new CloudClock(host, 0, false);
  }

  /** Whether the cloud's time is wanted. */
  boolean follows() {
    return follows;
  }

  /** How far the time shown can be believed. */
  public synchronized TimeQuality quality() {
    if (!follows) {
      return TimeQuality.NTP;
    }
    return synchronised ? TimeQuality.CLOUD : TimeQuality.KEPT_CLOCK;
  }

  /** Whether the first samples are still to be taken, quickly one after another. */
  synchronized boolean wantsMore() {
    return samples < FIRST_ROUND;
  }

  /** What was added to the host's clock [ms]. */
  public synchronized long offsetMillis() {
    return Math.round(offset);
  }

  /**
   * Takes the cloud's answer into account.
   *
   * @param sent host time when asked [ms]
   * @param cloudReceived cloud time when it got the question [ms]
   * @param cloudSent cloud time when it answered [ms]
   * @param received host time now [ms]
   */
  synchronized void sample(long sent, long cloudReceived, long cloudSent, long received) {
    long roundTrip = (received - sent) - (cloudSent - cloudReceived);
    samples++;
    if (roundTrip >= 0 && roundTrip <= MAX_ROUND_TRIP && roundTrip < bestRoundTrip) {
      bestRoundTrip = roundTrip;
      bestOffset = ((cloudReceived - sent) + (cloudSent - received)) / 2.0;
    }
    if (samples >= FIRST_ROUND && bestRoundTrip < Long.MAX_VALUE) {
      apply(bestOffset, received);
      bestRoundTrip = Long.MAX_VALUE; // later samples count one by one
    }
  }

  private void apply(double measured, long hostMillis) {
    creep(hostMillis);
    strays = Math.abs(measured - offset) > STEP ? strays + 1 : 0;
    if (!synchronised || strays >= 3) {
      offset = measured;
      strays = 0;
    }
    if (strays == 0) {
      target = measured;
    }
    synchronised = true;
  }

  private void creep(long hostMillis) {
    double most = Math.max(0, hostMillis - moved) * SLEW;
    offset += Math.max(-most, Math.min(most, target - offset));
    moved = hostMillis;
  }

  /** The host's own time, by which samples are measured [ms]. */
  long hostMillis() {
    return host.millis();
  }

  @Override
  public synchronized long millis() {
    long hostMillis = host.millis();
    creep(hostMillis);
    return Math.max(floor, hostMillis + Math.round(offset));
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }
}

package org.openpowerradar.softwarebridge.cloud;

import java.time.Instant;
import java.time.InstantSource;
import org.openpowerradar.protocol.message.TimeQuality;

/**
 * The bridge's clock: the host's, corrected by an NTP server while one answers, else by the cloud
 * (docs/protocol.md, Time). It steps at the first correction and after three in a row of more than
 * 2 s, and otherwise runs at most 500 ppm fast or slow until it is right. It never shows a time
 * before its floor, and is not set while the host shows one.
 */
public final class CloudClock implements InstantSource {
  private static final long MAX_ROUND_TRIP = 4_000; // [ms]
  private static final long STEP = 2_000; // [ms]
  private static final double SLEW = 500e-6;
  private static final int FIRST_ROUND = 8; // samples
  private static final long NTP_LASTS = 3_600_000; // [ms] of host time since its last answer

  private final InstantSource host;
  private final long floor; // [ms since 1970]
  private final boolean follows;
  private int samples;
  private long bestRoundTrip = Long.MAX_VALUE; // [ms]
  private double bestOffset; // [ms]
  private TimeQuality source = TimeQuality.KEPT_CLOCK;
  private boolean corrected;
  private long ntpUntil = Long.MIN_VALUE; // [ms] of host time
  private int strays;
  private double offset; // [ms] in effect
  private double target; // [ms] to which it creeps
  private long moved; // [ms] host time at which the offset was last brought up to date

  /**
   * One answer to the question for the time.
   *
   * @param sent host time when asked [ms]
   * @param received time of the other side when it got the question [ms]
   * @param answered time of the other side when it answered [ms]
   * @param returned host time now [ms]
   */
  public record Sample(long sent, long received, long answered, long returned) {
    long roundTrip() {
      return (returned - sent) - (answered - received);
    }

    double offset() {
      return ((received - sent) + (answered - returned)) / 2.0;
    }

    boolean isUsable() {
      return roundTrip() >= 0 && roundTrip() <= MAX_ROUND_TRIP;
    }
  }

  private CloudClock(InstantSource host, long floor, boolean follows) {
    this.host = host;
    this.floor = floor;
    this.follows = follows;
    this.moved = host.millis();
  }

  /**
   * The host's clock until the first answer, from then on that of whoever answers.
   *
   * @param floor a time known to be past, ms since 1970
   */
  public static CloudClock following(InstantSource host, long floor) {
    return new CloudClock(host, floor, true);
  }

  /**
   * The host's clock, which NTP keeps; nobody is asked.
   *
   * @param floor a time known to be past, ms since 1970
   */
  public static CloudClock trusting(InstantSource host, long floor) {
    return new CloudClock(host, floor, false);
  }

  /**
   * Whether the cloud's time is wanted: not while NTP answers, and of a cloud that has not proven
   * itself only as long as there is no other.
   */
  synchronized boolean wants(boolean proven) {
    return follows && !ntpAnswers() && (proven || !isSet() || samples % FIRST_ROUND != 0);
  }

  private boolean ntpAnswers() {
    return host.millis() < ntpUntil;
  }

  /** Whether the time shown is more than a guess: not while the host shows one long past. */
  public synchronized boolean isSet() {
    return corrected || host.millis() >= floor;
  }

  /** How far the time shown can be believed. */
  public synchronized TimeQuality quality() {
    if (!follows) {
      return TimeQuality.NTP;
    }
    boolean stale = source == TimeQuality.NTP && !ntpAnswers();
    return stale ? TimeQuality.KEPT_CLOCK : source;
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
   * Takes the cloud's answer into account, unless NTP answers.
   *
   * @param proven false if nobody knows that it is the cloud: it may set a clock that is not set
   */
  synchronized void cloudSays(Sample sample, boolean proven) {
    samples++;
    if (sample.isUsable() && sample.roundTrip() < bestRoundTrip) {
      bestRoundTrip = sample.roundTrip();
      bestOffset = sample.offset();
    }
    if (samples >= FIRST_ROUND && bestRoundTrip < Long.MAX_VALUE) {
      bestRoundTrip = Long.MAX_VALUE; // later samples count one by one
      if (!ntpAnswers() && (proven || !isSet())) {
        apply(bestOffset, sample.returned());
        source = proven ? TimeQuality.CLOUD : TimeQuality.KEPT_CLOCK;
      }
    }
  }

  /** Takes the answer of an NTP server into account; the cloud is not asked for a while. */
  public synchronized void ntpSays(Sample sample) {
    if (follows && sample.isUsable()) {
      apply(sample.offset(), sample.returned());
      source = TimeQuality.NTP;
      ntpUntil = sample.returned() + NTP_LASTS;
    }
  }

  private void apply(double measured, long hostMillis) {
    creep(hostMillis);
    strays = Math.abs(measured - offset) > STEP ? strays + 1 : 0;
    if (!corrected || strays >= 3) {
      offset = measured;
      strays = 0;
    }
    if (strays == 0) {
      target = measured;
    }
    corrected = true;
  }

  private void creep(long hostMillis) {
    double most = Math.max(0, hostMillis - moved) * SLEW;
    offset += Math.max(-most, Math.min(most, target - offset));
    moved = hostMillis;
  }

  /** The host's own time, by which samples are measured [ms]. */
  public long hostMillis() {
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

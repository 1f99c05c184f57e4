package org.openpowerradar.protocol.message;

import java.util.List;

/** Collects the fields of a {@link Stats}; what is not set stays absent. Ranges as there. */
public final class StatsBuilder {

  private Long uptimeSeconds;
  private Long reconnects;
  private Long framesOk;
  private Long framesBad;
  private Long framesUnknown;
  private Integer noiseFloorDbm;
  private Long queueLength;
  private Long oldestAgeSeconds;
  private Long dropped;
  private Long clockOffsetMillis;
  private TimeQuality clockQuality;
  private Long bytesSent;
  private Integer firmwareSlot;
  private String firmwareVersion;
  private List<SensorHeard> sensors = List.of();

  StatsBuilder() {}

  /** Sets: seconds since start, or null. */
  public StatsBuilder uptimeSeconds(Long uptimeSeconds) {
    this.uptimeSeconds = uptimeSeconds;
    return this;
  }

  /** Sets: connections made since start, or null. */
  public StatsBuilder reconnects(Long reconnects) {
    this.reconnects = reconnects;
    return this;
  }

  /** Sets: radio packets received well, or null. */
  public StatsBuilder framesOk(Long framesOk) {
    this.framesOk = framesOk;
    return this;
  }

  /** Sets: radio packets with a wrong checksum, or null. */
  public StatsBuilder framesBad(Long framesBad) {
    this.framesBad = framesBad;
    return this;
  }

  /** Sets: radio packets of unknown type, or null. */
  public StatsBuilder framesUnknown(Long framesUnknown) {
    this.framesUnknown = framesUnknown;
    return this;
  }

  /** Sets: radio noise in dBm, or null. */
  public StatsBuilder noiseFloorDbm(Integer noiseFloorDbm) {
    this.noiseFloorDbm = noiseFloorDbm;
    return this;
  }

  /** Sets: records stored and not acknowledged, or null. */
  public StatsBuilder queueLength(Long queueLength) {
    this.queueLength = queueLength;
    return this;
  }

  /** Sets: age of the oldest stored record in seconds, or null. */
  public StatsBuilder oldestAgeSeconds(Long oldestAgeSeconds) {
    this.oldestAgeSeconds = oldestAgeSeconds;
    return this;
  }

  /** Sets: records given up since start, or null. */
  public StatsBuilder dropped(Long dropped) {
    this.dropped = dropped;
    return this;
  }

  /** Sets: the cloud's clock minus the bridge's in milliseconds, or null. */
  public StatsBuilder clockOffsetMillis(Long clockOffsetMillis) {
    this.clockOffsetMillis = clockOffsetMillis;
    return this;
  }

  /** Sets: where the bridge's time comes from, or null. */
  public StatsBuilder clockQuality(TimeQuality clockQuality) {
    this.clockQuality = clockQuality;
    return this;
  }

  /** Sets: bytes sent to the cloud since start, or null. */
  public StatsBuilder bytesSent(Long bytesSent) {
    this.bytesSent = bytesSent;
    return this;
  }

  /** Sets: where the running firmware lies, 0 or 1, or null. */
  public StatsBuilder firmwareSlot(Integer firmwareSlot) {
    this.firmwareSlot = firmwareSlot;
    return this;
  }

  /** Sets: 1..16 printable ASCII characters, or null. */
  public StatsBuilder firmwareVersion(String firmwareVersion) {
    this.firmwareVersion = firmwareVersion;
    return this;
  }

  /** Sets: what was heard since the last STATS; not null. */
  public StatsBuilder sensors(List<SensorHeard> sensors) {
    this.sensors = sensors;
    return this;
  }

  /**
   * Returns the message.
   *
   * @throws IllegalArgumentException if a field is out of its range.
   */
  public Stats build() {
    return new Stats(
        uptimeSeconds,
        reconnects,
        framesOk,
        framesBad,
        framesUnknown,
        noiseFloorDbm,
        queueLength,
        oldestAgeSeconds,
        dropped,
        clockOffsetMillis,
        clockQuality,
        bytesSent,
        firmwareSlot,
        firmwareVersion,
        sensors);
  }
}

package org.openpowerradar.protocol.legacy;

import java.time.Duration;

/** Sizes and times of old bridges' traffic (docs/protocol.md, section 1). */
public final class LegacyLimits {

  /** Fewest body bytes: node 4, sequence 1, type 1, quality 1. */
  public static final int BODY_MIN = 7;

  /** Most body bytes; the longest batch seen has 1022. */
  public static final int BODY_MAX = 1_100;

  /** Bytes of a frame that are not body: marker 2, length 2, checksum 1. */
  public static final int OVERHEAD = 5;

  /** Most bytes of a frame. */
  public static final int FRAME_MAX = BODY_MAX + OVERHEAD;

  /** Most entries of a batch; the most seen is 52. Follows from the body limit. */
  public static final int BATCH_ENTRIES = 93;

  /** Most sensors a bridge serves, by its manual. */
  public static final int SENSORS = 250;

  /** Most frames held unacknowledged until the bridge is identified. */
  public static final int HELD_FRAMES = 64;

  /** A connection is identified by a frame of the bridge itself within this time. */
  public static final Duration IDENTIFICATION = Duration.ofSeconds(30);

  private LegacyLimits() {}
}

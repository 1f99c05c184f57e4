package org.openpowerradar.reading.entity;

/**
 * What a number measured by a sensor means. The codes are stored: never reuse one.
 *
 * <p>Three-phase channels come in threes, phase 1 to 3.
 */
public enum Channel {
  /** Uncalibrated raw current of a PAN-10, PAN-12 or PAN-14, 0..4294967295. */
  CURRENT(1),
  /** Cumulative energy counter [Wh]. */
  COUNTER_ENERGY(2),
  /** Cumulative pulse counter [pulses]. */
  COUNTER_PULSES(3),
  /** A current sensor's own sum of raw values over time (old wire type 0x08). */
  COUNTER_RAW_SUM(4),
  /** Status word of the sensor. */
  STATE(5),
  /** Measured current [mA]. */
  CURRENT_1(11),
  CURRENT_2(12),
  CURRENT_3(13),
  /** Measured voltage between phase and neutral [mV]. */
  VOLTAGE_1(21),
  VOLTAGE_2(22),
  VOLTAGE_3(23),
  /** Measured active power [W]; plus is consumption, minus is feeding back. */
  POWER_1(31),
  POWER_2(32),
  POWER_3(33),
  /** Measured power factor [1/1000]. */
  POWER_FACTOR_1(41),
  POWER_FACTOR_2(42),
  POWER_FACTOR_3(43);

  private static final Channel[] BY_CODE = new Channel[64];

  static {
    for (Channel channel : values()) {
      BY_CODE[channel.code] = channel;
    }
  }

  private final int code;

  Channel(int code) {
    this.code = code;
  }

  /** The stored number of this channel, 1..63. */
  public int code() {
    return code;
  }

  /** The channel stored as {@code code}; throws IllegalArgumentException for an unknown one. */
  public static Channel of(int code) {
    Channel channel = code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    if (channel == null) {
      throw new IllegalArgumentException("unknown channel " + code);
    }
    return channel;
  }

  /** The channel of the same meaning on another phase: {@code POWER_1.onPhase(3)} is POWER_3. */
  public Channel onPhase(int phase /* 1..3 */) {
    return of(code - code % 10 + phase);
  }

  /** Whether quarter hour buckets are kept: of what flows, not of counters and states. */
  public boolean isSummed() {
    return this == CURRENT || (code > 10 && code < 40);
  }
}

package org.openpowerradar.protocol.identity;

/**
 * The serial number of a bridge, as printed on its label.
 *
 * <p>Bridges and sensors share one number space (docs/protocol.md, section 1).
 *
 * @param value the number, range [1, 4294967295]; 4 or 8 bytes on the wire.
 */
public record BridgeSerial(long value) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is outside [1, 4294967295].
   */
  public BridgeSerial {
    SerialRange.require(value);
  }

  /** Returns the number in decimal, without leading zeros. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

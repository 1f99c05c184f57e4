package org.openpowerradar.protocol.delivery;

/**
 * Names one session in the logs of both sides.
 *
 * @param value random, range [1, 2^63 - 1].
 */
public record SessionId(long value) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is not positive.
   */
  public SessionId {
    if (value < 1) {
      throw new IllegalArgumentException("A session id is positive, not " + value);
    }
  }

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

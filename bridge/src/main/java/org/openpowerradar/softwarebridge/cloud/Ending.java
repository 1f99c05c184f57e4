package org.openpowerradar.softwarebridge.cloud;

import java.time.Duration;

/**
 * How a connection ended.
 *
 * @param reason in words, for the log
 * @param refused whether the cloud refused the bridge itself
 * @param retryAfter what the cloud asked to wait, zero if nothing
 */
public record Ending(String reason, boolean refused, Duration retryAfter) {
  /** An end that says nothing about when to come back. */
  public static Ending because(String reason) {
    return new Ending(reason, false, Duration.ZERO);
  }
}

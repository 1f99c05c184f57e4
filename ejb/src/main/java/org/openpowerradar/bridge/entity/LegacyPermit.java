package org.openpowerradar.bridge.entity;

import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;

/**
 * Lets a bridge in without a proof: an exception with a reason, a place and an end.
 *
 * @param reason in words, 1 to 200 characters
 * @param networks from where
 * @param until the end
 */
public record LegacyPermit(String reason, NetworkList networks, Instant until) {

  /** The longest a bridge is let in without a proof before somebody thinks about it again. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_REASON = 200;

  /**
   * Checks the reason.
   *
   * @throws InvalidRequestException if it is blank or too long
   */
  public LegacyPermit {
    reason = reason == null ? "" : reason.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new InvalidRequestException(
          "A bridge without a proof needs a reason of 1 to " + LONGEST_REASON + " characters");
    }
  }

  /**
   * Returns if its end lies ahead, and not further than {@link #LONGEST}.
   *
   * @throws InvalidRequestException otherwise
   */
  public void requireEnd(Instant now) {
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new InvalidRequestException(
          "A bridge is let in without a proof until a moment within a year from now");
    }
  }
}

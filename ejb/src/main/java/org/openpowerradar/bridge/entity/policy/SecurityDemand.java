package org.openpowerradar.bridge.entity.policy;

import java.time.Instant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.bridge.entity.SecurityLevel;

/**
 * What an account demands of its bridges.
 *
 * @param level the least that is let in; UNPROVEN: nothing is demanded
 * @param from since when; bridges below the level are warned before and refused from then on
 */
public record SecurityDemand(SecurityLevel level, Instant from) {

  /** The demand of an account that never set any. */
  public static final SecurityDemand NONE =
      new SecurityDemand(SecurityLevel.UNPROVEN, Instant.EPOCH);

  /**
   * Checks the level.
   *
   * @throws InvalidRequestException if it is UNKNOWN, which no session has
   */
  public SecurityDemand {
    if (level == SecurityLevel.UNKNOWN) {
      throw new InvalidRequestException("No bridge can be held to the level UNKNOWN");
    }
  }

  /** Returns the least level at a moment. */
  public SecurityLevel at(Instant moment) {
    return moment.isBefore(from) ? SecurityLevel.UNPROVEN : level;
  }

  /** Returns whether bridges of a level are refused, be it now or from its day on. */
  public boolean excludes(SecurityLevel other) {
    return other != SecurityLevel.UNKNOWN && !other.meets(level);
  }
}

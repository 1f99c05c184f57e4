package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge that somebody wants to enrol.
 *
 * @param serial printed on it
 * @param site where it stands or will stand
 * @param name what people call it, 1 to 120 characters
 * @param model which generation
 */
public record Newcomer(BridgeSerial serial, SiteId site, String name, BridgeModel model) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 120;

  /**
   * Checks the name.
   *
   * @throws InvalidRequestException if it is blank, too long, or holds control characters
   */
  public Newcomer {
    name = name == null ? "" : name.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequestException(
          "A bridge needs a name of 1 to " + LONGEST_NAME + " characters");
    }
  }
}

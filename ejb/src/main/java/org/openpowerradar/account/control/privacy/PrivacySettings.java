package org.openpowerradar.account.control.privacy;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of privacy, read once at start.
 *
 * @param waiting how long the erasure of an account can be called off after it was agreed to, 0..90
 *     days
 */
public record PrivacySettings(Duration waiting) {
  static final String WAIT = "powerradar.privacy.erasure.wait.days";

  private static final int MOST = 90;

  /**
   * Reads them.
   *
   * @throws IllegalStateException with a sentence for the operator if one is out of its range
   */
  public static PrivacySettings of(Config config) {
    String text = config.getOptionalValue(WAIT, String.class).orElse("14");
    if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > MOST) {
      throw new IllegalStateException(
          "Set " + WAIT + " to a number from 0 to " + MOST + ", not " + text);
    }
    return new PrivacySettings(Duration.ofDays(Integer.parseInt(text)));
  }
}

package org.openpowerradar.bridge.entity.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The firmware of a bridge of the third or fourth generation, as far as it decides what the bridge
 * can do. 2xx speaks TCP only, 4xx and 7xx speak TLS from 409 on (409 itself stops when it reaches
 * no time server), and from 470 on every frame can be authenticated.
 *
 * @param number three digits, such as 476
 */
public record Firmware(int number) {
  private static final Pattern THREE_DIGITS = Pattern.compile("V?([0-9])\\.?([0-9])\\.?([0-9])");
  private static final Pattern MAJOR_AND_BUILD = Pattern.compile("V?([0-9])\\.[0-9]+");
  private static final int FIRST_WITH_TLS = 410;

  /**
   * Reads what a bridge tells: {@code V476}, {@code 4.7.6}, or the major version and build that old
   * firmware tells, such as {@code 2.107}.
   *
   * @return empty if it told nothing, or something else
   */
  public static Optional<Firmware> parse(String told) {
    String text = told == null ? "" : told.strip();
    Matcher digits = THREE_DIGITS.matcher(text);
    if (digits.matches()) {
      return Optional.of(
          new Firmware(Integer.parseInt(digits.group(1) + digits.group(2) + digits.group(3))));
    }
    Matcher old = MAJOR_AND_BUILD.matcher(text);
    return old.matches()
        ? Optional.of(new Firmware(100 * Integer.parseInt(old.group(1))))
        : Optional.empty();
  }

  /** Returns whether it can be set to TLS and relied on. */
  public boolean encrypts() {
    return number >= FIRST_WITH_TLS;
  }
}

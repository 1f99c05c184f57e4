package org.openpowerradar.site.entity.setup;

import java.math.BigDecimal;

/** Checks of what people type: every text and every number has its limits. */
final class Checked {
  private Checked() {}

  /** A text of 1 to {@code most} characters without blanks around it. */
  static String required(String text, int most, SetupError error) {
    String checked = optional(text, most, error);
    if (checked == null) {
      throw new SetupException(error);
    }
    return checked;
  }

  /** The same, but nothing at all, or nothing but blanks, becomes null. */
  static String optional(String text, int most, SetupError error) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() > most || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new SetupException(error);
    }
    return stripped.isEmpty() ? null : stripped;
  }

  /** A number above 0, with a limit and so many decimals; null stays null. */
  static BigDecimal positive(BigDecimal number, String below, int decimals, SetupError error) {
    if (number != null
        && (number.signum() <= 0
            || number.compareTo(new BigDecimal(below)) >= 0
            || number.stripTrailingZeros().scale() > decimals)) {
      throw new SetupException(error);
    }
    return number;
  }

  static <T> T given(T value, SetupError error) {
    if (value == null) {
      throw new SetupException(error);
    }
    return value;
  }
}

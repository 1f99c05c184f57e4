package org.openpowerradar.web.page.figure;

/**
 * Digits and unit apart, so that a page can set the unit lighter.
 *
 * @param value formatted digits, or a dash when there is no value
 * @param unit symbol of the unit; empty when there is no value
 */
public record Figure(String value, String unit) {
  /** What stands where no value is known; never 0. */
  public static final String DASH = "\u2013";

  private static final char NO_BREAK_SPACE = '\u00a0';

  /** The figure that stands for "no value". */
  public static Figure none() {
    return new Figure(DASH, "");
  }

  /** True unless this is the dash. */
  public boolean isKnown() {
    return !value.equals(DASH);
  }

  /** Digits, no-break space, unit. */
  @Override
  public String toString() {
    return unit.isEmpty() ? value : value + NO_BREAK_SPACE + unit;
  }
}

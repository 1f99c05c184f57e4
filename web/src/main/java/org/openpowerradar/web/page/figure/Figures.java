package org.openpowerradar.web.page.figure;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Writes figures in the language of the reader. */
public final class Figures {
  private static final char TRUE_MINUS = '\u2212';

  private final Locale locale;

  public Figures(Locale locale) {
    this.locale = locale;
  }

  /** A single figure with the unit that suits it. */
  public Figure figure(Quantity quantity, double baseValue) {
    return figure(quantity.scale(baseValue), baseValue);
  }

  /** A figure in a unit chosen beforehand. */
  public Figure figure(Scale scale, double baseValue) {
    return new Figure(digits(scale, baseValue), scale.unit());
  }

  /** The digits of a figure whose unit stands in the head of its column. */
  public String digits(Scale scale, double baseValue) {
    double scaled = scale.of(baseValue);
    return number(scaled, scale.decimals(scaled));
  }

  /**
   * A share with one decimal and a no-break space before the sign. A share that is not the whole
   * never reads as 100.0 %, and one that is not nothing never as 0.0 %.
   *
   * @param share 0 to 1
   */
  public String percent(double share) {
    double shown = share * 100;
    if (share < 1 && shown > 99.9) {
      shown = 99.9;
    }
    if (share > 0 && shown < 0.1) {
      shown = 0.1;
    }
    return number(shown, share == 1 ? 0 : 1) + "\u00a0%";
  }

  /** A count with grouping. */
  public String count(long count) {
    return number(count, 0);
  }

  /** A count with its unit, such as "-97 dBm" with a true minus. */
  public Figure count(long count, String unit) {
    return new Figure(count(count), unit);
  }

  /** The two largest parts of a duration: "3 d 4 h", "2 h 15 min", "4 min", "8 s". */
  public String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return count(seconds, "s").toString();
    }
    if (seconds < 3_600) {
      return count(seconds / 60, "min").toString();
    }
    if (seconds < 86_400) {
      return parts(seconds / 3_600, "h", seconds % 3_600 / 60, "min");
    }
    return parts(seconds / 86_400, "d", seconds % 86_400 / 3_600, "h");
  }

  /** A duration to the hundredth of a second below a minute, "0.04 s"; else its largest parts. */
  public String precise(Duration duration) {
    return duration.toSeconds() < 60
        ? new Figure(number(duration.toMillis() / 1_000.0, 2), "s").toString()
        : duration(duration);
  }

  private String parts(long large, String largeUnit, long small, String smallUnit) {
    String first = count(large, largeUnit).toString();
    return small == 0 ? first : first + "\u00a0" + count(small, smallUnit);
  }

  private String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    boolean readsAsZero = Math.abs(value) * Math.pow(10, decimals) < 0.5;
    String digits = format.format(readsAsZero ? 0.0 : value);
    return digits.replace('-', TRUE_MINUS);
  }
}

package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.openpowerradar.meter.control.file.ParsedSeries.Label;
import org.openpowerradar.meter.entity.imports.FindingCode;

/**
 * A series while it is read: values in the unit of the file. Sorted, converted and looked over when
 * the file has been read.
 */
final class Draft {
  /** Most billionths, so that sums of a million amounts fit into the database. */
  private static final BigDecimal MOST = new BigDecimal("9000000000");

  private final Label label;
  private final Findings findings;
  private final Amounts values = new Amounts();
  private long blanks;
  private long zeros;
  private long negatives;
  private long rounded;

  Draft(Label label, Findings findings) {
    this.label = label;
    this.findings = findings;
  }

  Label label() {
    return label;
  }

  int size() {
    return values.size();
  }

  Amounts values() {
    return values;
  }

  /** A value that stands in a row; {@code seconds} 0: not known yet. */
  void add(long start, int seconds, BigDecimal value, long row) {
    if (value.abs().compareTo(MOST) > 0) {
      findings.add(FindingCode.VALUE_RANGE, row, label.name(), value.toPlainString());
      return;
    }
    values.add(start, seconds, billionths(value), row);
  }

  void blank() {
    blanks++;
  }

  /** The series in the unit of its meter. {@code seconds} 0: each value has its own length. */
  ParsedSeries finish(Conversion conversion, int seconds) {
    Amounts sorted = values.sorted();
    Amounts amounts = new Amounts();
    int usual = seconds == 0 ? shortest(sorted) : seconds;
    long end = Long.MIN_VALUE;
    for (int i = 0; i < sorted.size(); i++) {
      int length = seconds == 0 ? sorted.seconds(i) : seconds;
      if (isInPlace(sorted, i, end, seconds)) {
        end = sorted.start(i) + length;
        convert(sorted, i, length, conversion, amounts);
      }
    }
    report(amounts);
    return new ParsedSeries(label, conversion.unit().meterUnit(), usual, amounts);
  }

  private boolean isInPlace(Amounts sorted, int i, long end, int seconds) {
    if (i > 0 && sorted.start(i) == sorted.start(i - 1)) {
      findings.add(FindingCode.TIME_TWICE, sorted.row(i), label.name(), sorted.row(i - 1));
      return false;
    }
    if (sorted.start(i) < end) {
      findings.add(FindingCode.TIME_OVERLAP, sorted.row(i), label.name());
      return false;
    }
    if (seconds > 0 && (sorted.start(i) - sorted.start(0)) % seconds != 0) {
      findings.add(FindingCode.TIME_OFF_GRID, sorted.row(i), label.name(), seconds / 60);
      return false;
    }
    return true;
  }

  private void convert(Amounts sorted, int i, int length, Conversion conversion, Amounts amounts) {
    long value = sorted.billionths(i);
    if (value == 0 && conversion.isZeroMissing()) {
      zeros++;
      return;
    }
    if (value < 0) {
      negatives++;
    }
    long amount =
        billionths(conversion.amount(BigDecimal.valueOf(value, Amounts.DECIMALS), length));
    amounts.add(sorted.start(i), length, amount, sorted.row(i));
  }

  private long billionths(BigDecimal value) {
    BigDecimal nine = value.setScale(Amounts.DECIMALS, RoundingMode.HALF_EVEN);
    if (nine.compareTo(value) != 0) {
      rounded++;
    }
    return nine.unscaledValue().longValue();
  }

  private void report(Amounts amounts) {
    count(FindingCode.BLANKS, blanks);
    count(FindingCode.ZEROS_MISSING, zeros);
    count(FindingCode.NEGATIVE, negatives);
    count(FindingCode.ROUNDED, rounded);
    if (amounts.size() == 0) {
      findings.add(FindingCode.SERIES_EMPTY, 0, label.name());
    } else if (amounts.buckets().allMatch(each -> each.amount().signum() == 0)) {
      findings.add(FindingCode.ONLY_ZEROS, 0, label.name(), amounts.size());
    }
  }

  private void count(FindingCode code, long number) {
    if (number > 0) {
      findings.add(code, 0, label.name(), number);
    }
  }

  private static int shortest(Amounts sorted) {
    int shortest = sorted.size() == 0 ? 60 : sorted.seconds(0);
    for (int i = 1; i < sorted.size(); i++) {
      shortest = Math.min(shortest, sorted.seconds(i));
    }
    return shortest;
  }
}

package org.openpowerradar.meter.control.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.openpowerradar.meter.entity.imports.FindingCode;

/** Reads the cells of values into drafts. */
final class CsvValue {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,18}([.][0-9]{0,30})?([eE][+-]?[0-9]{1,2})?");

  private final boolean isDecimalComma;
  private final Findings findings;
  private long count;

  CsvValue(CsvDialect dialect, Findings findings) {
    this.isDecimalComma = dialect.isDecimalComma();
    this.findings = findings;
  }

  void read(String cell, long time, long row, Draft draft) {
    String text = cell.strip();
    if (text.isEmpty()) {
      draft.blank();
      return;
    }
    String plain = isDecimalComma ? text.replace(',', '.') : text;
    if (!NUMBER.matcher(plain).matches()) {
      findings.add(FindingCode.VALUE_FORM, row, draft.label().name(), FileClock.cut(text));
      return;
    }
    Limits.requireValues(++count);
    draft.add(time, 0, new BigDecimal(plain), row);
  }
}

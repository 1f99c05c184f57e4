package org.openpowerradar.meter.control.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.meter.entity.imports.FindingCode;

/** The rows of a CSV file (RFC 4180) in UTF-8, each with the line in which it begins. */
final class CsvFile {
  private CsvFile() {}

  /** Text of a file, without the mark that some programs put in front. */
  static BufferedReader text(InputStream file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()), Limits.LINE);
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }

  /** Hands over row by row, empty lines left out. Wrong quotes end the file with a finding. */
  static void read(
      BufferedReader text, char separator, Findings findings, ObjLongConsumer<List<String>> rows) {
    long line = 0;
    try {
      for (CsvRecord record :
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(Limits.LINE)
              .ofCsvRecord(text)) {
        line = record.getStartingLineNumber();
        Limits.requireRows(line);
        rows.accept(record.getFields(), line);
      }
    } catch (CsvParseException malformed) {
      if (malformed.getCause() instanceof InvalidRequestException tooMuch) {
        throw tooMuch;
      }
      findings.add(FindingCode.CSV_FORM, line + 1, "", malformed.getMessage());
    }
  }
}

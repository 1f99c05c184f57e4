package org.openpowerradar.meter.control.file;

import java.util.List;
import java.util.Optional;
import org.openpowerradar.meter.entity.imports.ValueUnit;

/** Where time, series and value stand in a CSV file. */
interface CsvLayout {

  /** Starts a file. */
  CsvRows start(List<String> header, CsvDialect dialect, Findings findings);

  /** The unit that the header tells. */
  Optional<ValueUnit> unit(List<String> header);

  /** Takes the rows of one file. */
  interface CsvRows {
    void row(List<String> cells, long row, FileClock clock);

    List<Draft> drafts();

    /** Times of the rows, so that the interval is seen where values are missing; else empty. */
    TimeColumn times();
  }
}

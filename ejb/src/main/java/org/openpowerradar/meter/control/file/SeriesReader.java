package org.openpowerradar.meter.control.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import org.openpowerradar.meter.entity.imports.ImportOptions;

/** Reads files of one format. What is wrong with a file goes to the findings, row by row. */
interface SeriesReader {

  /** Reads to the end; throws IOException only if the bytes themselves cannot be had. */
  ParsedFile read(InputStream file, Context context) throws IOException;

  /**
   * What is known before a file is read.
   *
   * @param options what was stated, with the format
   * @param site the zone of the site
   * @param findings where to say what is found
   */
  record Context(ImportOptions options, ZoneId site, Findings findings) {}
}

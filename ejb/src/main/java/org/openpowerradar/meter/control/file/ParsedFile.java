package org.openpowerradar.meter.control.file;

import java.util.List;
import org.openpowerradar.meter.entity.imports.ImportOptions;

/**
 * All that a file holds.
 *
 * @param options what was stated, completed by what the file told; its format is never null unless
 *     it was not recognised
 * @param series in the order of the file, with at least one amount each
 * @param findings what a person should know
 */
public record ParsedFile(ImportOptions options, List<ParsedSeries> series, Findings findings) {}

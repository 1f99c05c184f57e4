package org.openpowerradar.meter.entity.imports;

import java.util.List;

/**
 * Something about a file that a person should know before storing it.
 *
 * @param code what it is; the portal has a sentence for each
 * @param row line of the unpacked file, from 1; 0: the whole file
 * @param column name of the column, series or point; empty: none
 * @param facts what to fill into the sentence, in its order
 */
public record Finding(FindingCode code, long row, String column, List<String> facts) {}

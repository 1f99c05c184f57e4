package org.openpowerradar.bulk.entity;

import java.util.List;
import java.util.Map;

/**
 * What a file says.
 *
 * @param rows sheet by sheet, in the order in which things are made
 * @param broken cells that cannot be read, by row; those rows are wrong
 */
public record SetupFile(List<SetupRow> rows, Map<SetupRow, List<SetupProblem>> broken) {

  /** Most rows of all sheets together, without their heads. */
  public static final int MOST_ROWS = 2_000;

  /** Most bytes of a file as it is sent. */
  public static final int MOST_BYTES = 1 << 20;

  /** Returns the rows of one sheet. */
  public List<SetupRow> of(SetupKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}

package org.openpowerradar.bulk.control;

import java.util.List;
import java.util.Optional;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;

/** A line, and what it takes; no step if nothing is to be done. */
record Planned(SetupLine line, Optional<SetupStep> step) {

  static Planned unchanged(SetupRow row) {
    return new Planned(new SetupLine(row, State.UNCHANGED, List.of(), List.of()), Optional.empty());
  }

  /** Wrong for a reason that shows in a column; null: the row as a whole. */
  static Planned wrong(SetupRow row, SetupColumn column, Enum<?> rule) {
    SetupProblem problem = new SetupProblem(column, rule, column == null ? "" : row.cell(column));
    SetupLine line = new SetupLine(row, State.WRONG, List.of(), List.of(problem));
    return new Planned(line, Optional.empty());
  }
}

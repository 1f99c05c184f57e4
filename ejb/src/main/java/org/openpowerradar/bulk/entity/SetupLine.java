package org.openpowerradar.bulk.entity;

import java.util.List;

/**
 * What an import would do with a row of the file.
 *
 * @param row of the file
 * @param state in one word
 * @param changes cell by cell; empty unless the thing is there already
 * @param problems why it cannot be done; empty unless it is wrong
 */
public record SetupLine(
    SetupRow row, State state, List<Change> changes, List<SetupProblem> problems) {

  /** What happens with a row. */
  public enum State {
    CREATED,
    CHANGED,
    UNCHANGED,
    WRONG
  }

  /**
   * A cell that would change.
   *
   * @param column which
   * @param before as an export writes it
   * @param after as the file has it
   */
  public record Change(SetupColumn column, String before, String after) {}

  /** Returns the same, found to be wrong. */
  public SetupLine wrong(SetupProblem problem) {
    return new SetupLine(row, State.WRONG, changes, List.of(problem));
  }

  /** Returns whether something would be done. */
  public boolean isEffective() {
    return state == State.CREATED || state == State.CHANGED;
  }
}

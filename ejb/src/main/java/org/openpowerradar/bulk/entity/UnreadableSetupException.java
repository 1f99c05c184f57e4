package org.openpowerradar.bulk.entity;

import org.openpowerradar.account.entity.InvalidRequestException;

/** A file is none of a set-up, or a larger one than is read. */
public class UnreadableSetupException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be read. */
  public enum Problem {
    /** Neither a workbook, nor a ZIP of tables, nor a table. */
    UNKNOWN_FORMAT,
    /** More bytes than are taken, packed or unpacked. */
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_WIDE,
    /** No sheet has a name that is known, or none of them a row. */
    EMPTY,
    SHEET_UNKNOWN,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** A column that names things is missing. */
    COLUMN_MISSING
  }

  private final Problem problem;
  private final String what;

  /** {@code what} names sheet or column; empty where there is nothing to name. */
  public UnreadableSetupException(Problem problem, String what) {
    super("The file cannot be read: " + problem + " " + what);
    this.problem = problem;
    this.what = what;
  }

  public Problem problem() {
    return problem;
  }

  public String what() {
    return what;
  }
}

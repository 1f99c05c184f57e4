package org.openpowerradar.site.entity.bulk;

import org.openpowerradar.account.entity.InvalidRequestException;

/** A file that is to be imported is none of its kind, or a larger one than is read. */
public class UnreadableFileException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be read. */
  public enum Problem {
    /** Neither a workbook, nor a ZIP of tables, nor a table. */
    UNKNOWN_FORMAT,
    /** No row, or none below the head of a sheet that is known. */
    EMPTY,
    /** More bytes than are taken, packed or unpacked. */
    TOO_LARGE,
    /** More characters or rows than a table of text may have. */
    TOO_LONG,
    /** More rows than all sheets together may have. */
    TOO_MANY_ROWS,
    TOO_WIDE,
    OPEN_QUOTE,
    NO_TEXT,
    SHEET_UNKNOWN,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** A column that is needed has no head. */
    COLUMN_MISSING
  }

  private final Problem problem;
  private final String what;

  /** {@code what} names sheet, row or column; empty where there is nothing to name. */
  public UnreadableFileException(Problem problem, String what) {
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

package org.openpowerradar.site.entity.bulk;

import org.openpowerradar.account.entity.InvalidRequestException;

/** A file is no table of text, or a larger one than is read. */
public class UnreadableTableException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /** Why it cannot be read. */
  public enum Problem {
    EMPTY,
    TOO_LONG,
    TOO_WIDE,
    OPEN_QUOTE,
    NO_TEXT,
    /** A column that is needed has no head. */
    COLUMN_MISSING
  }

  private final Problem problem;
  private final String what;

  /** {@code what} names the row or the column; empty where there is nothing to name. */
  public UnreadableTableException(Problem problem, String what) {
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

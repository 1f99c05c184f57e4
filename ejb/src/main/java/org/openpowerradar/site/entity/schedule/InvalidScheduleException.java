package org.openpowerradar.site.entity.schedule;

import org.openpowerradar.account.entity.InvalidRequestException;

/** A schedule cannot be kept as it was written down. */
public class InvalidScheduleException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Problem {
    /** No name, or one above 120 characters. */
    NAME,
    /** Another schedule of the account has the name. */
    NAME_TAKEN,
    /** The description has more than 500 characters. */
    DESCRIPTION,
    /** Two periods of work overlap. */
    OVERLAP,
    /** A day is a holiday twice. */
    HOLIDAY_TWICE,
    /** More periods, holidays or schedules than there may be. */
    TOO_MANY,
    /** Sites name it, or it is the default beside others: it cannot be removed. */
    IN_USE
  }

  private final Problem problem;

  public InvalidScheduleException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}

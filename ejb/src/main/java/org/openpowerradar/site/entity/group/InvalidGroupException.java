package org.openpowerradar.site.entity.group;

import org.openpowerradar.account.entity.InvalidRequestException;

/** A group of devices cannot be kept as it was written down. */
public class InvalidGroupException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Problem {
    /** No name, or one above 120 characters. */
    NAME,
    /** Another group of the site has the name. */
    NAME_TAKEN,
    /** A type of the customer's own has no name, or one above 60 characters. */
    TYPE,
    /** The description has more than 500 characters. */
    DESCRIPTION,
    /** No device is added. */
    NOTHING_ADDED,
    /** A device is both added and subtracted, or twice in it. */
    DEVICE_TWICE,
    /** More devices or groups than there may be. */
    TOO_MANY
  }

  private final Problem problem;

  public InvalidGroupException(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}

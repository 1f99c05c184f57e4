package org.openpowerradar.bridge.entity.enrolment;

import org.openpowerradar.account.entity.InvalidRequestException;

/** The account has registered and claimed, or tried to, as often as it may within an hour. */
public final class TooManyTriesException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  public TooManyTriesException(int most) {
    super("An account registers or claims at most " + most + " bridges an hour, try again later");
  }
}

package org.openpowerradar.web.rest.request;

import jakarta.ws.rs.BadRequestException;

/**
 * A parameter of the request does not have the form it must have; the message names it and says the
 * form.
 */
public class InvalidParameterException extends BadRequestException {

  private static final long serialVersionUID = 1L;

  public InvalidParameterException(String parameter, String must, String value) {
    super(
        "The parameter "
            + parameter
            + " must be "
            + must
            + (value == null ? "." : ", not '" + cut(value) + "'."));
  }

  private static String cut(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "...";
  }
}

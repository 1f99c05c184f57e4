package org.openpowerradar.web.login.token;

/**
 * A token is not what it says it is, or not for us, or not for now; the message holds no part of
 * it.
 */
public class InvalidTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidTokenException(String reason) {
    super(reason);
  }

  InvalidTokenException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

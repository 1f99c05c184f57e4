package org.openpowerradar.softwarebridge.radio;

/** A profile file says something that cannot be simulated; the message says what, in a sentence. */
public final class ProfileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProfileException(String message) {
    super(message);
  }
}

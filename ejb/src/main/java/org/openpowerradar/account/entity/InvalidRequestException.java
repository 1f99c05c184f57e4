package org.openpowerradar.account.entity;

/** What was asked for makes no sense or is too much: the message says what would be accepted. */
public class InvalidRequestException extends DomainException {

  private static final long serialVersionUID = 1L;

  public InvalidRequestException(String message) {
    super(message);
  }
}

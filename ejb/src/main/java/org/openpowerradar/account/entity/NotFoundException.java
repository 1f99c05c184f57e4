package org.openpowerradar.account.entity;

/** There is no such thing, or it is not the caller's: nobody can tell which. */
public final class NotFoundException extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotFoundException(String message) {
    super(message);
  }
}

package org.openpowerradar.account.entity;

/** The caller knows the thing, but no role granted there allows what was asked. */
public final class ForbiddenException extends DomainException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException(String message) {
    super(message);
  }
}

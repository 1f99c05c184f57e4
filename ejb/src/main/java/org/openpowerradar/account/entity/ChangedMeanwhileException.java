package org.openpowerradar.account.entity;

/** Somebody else changed the thing since the caller read it: the caller looks again. */
public final class ChangedMeanwhileException extends DomainException {

  private static final long serialVersionUID = 1L;

  public ChangedMeanwhileException(String message) {
    super(message);
  }
}

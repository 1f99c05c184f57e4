package org.openpowerradar.account.entity;

import jakarta.ejb.ApplicationException;

/** What was asked for cannot be done, and the caller can do something about it. */
@ApplicationException(rollback = true)
public abstract class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes a sentence for the log and the answer: no secrets, nothing of other accounts. */
  protected DomainException(String message) {
    super(message);
  }
}

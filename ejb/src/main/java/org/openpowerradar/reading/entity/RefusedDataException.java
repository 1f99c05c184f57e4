package org.openpowerradar.reading.entity;

import org.openpowerradar.account.entity.DomainException;

/** A message that can never be stored, however often it is sent: it goes to the quarantine. */
public final class RefusedDataException extends DomainException {
  private static final long serialVersionUID = 1;

  /** {@code reason} is kept beside the message, at most 200 characters, without its contents. */
  public RefusedDataException(String reason) {
    super(reason);
  }
}

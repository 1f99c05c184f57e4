package org.openpowerradar.meter.entity.imports;

import org.openpowerradar.account.entity.DomainException;

/** A file cannot be stored as it is: the message says what stands in the way. */
public final class ImportNotReadyException extends DomainException {

  private static final long serialVersionUID = 1L;

  public ImportNotReadyException(String message) {
    super(message);
  }
}

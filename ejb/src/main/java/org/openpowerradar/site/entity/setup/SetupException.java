package org.openpowerradar.site.entity.setup;

import org.openpowerradar.account.entity.DomainException;

/** Something cannot be set up the way it was asked for. */
public final class SetupException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final SetupError error;

  public SetupException(SetupError error) {
    super(error.sentence());
    this.error = error;
  }

  /** Returns what is wrong. */
  public SetupError error() {
    return error;
  }
}

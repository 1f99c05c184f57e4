package org.openpowerradar.account.entity.operation;

import org.openpowerradar.account.entity.InvalidRequestException;

/** Somebody else changed the account since the caller looked at it. */
public final class AccountChangedException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  public AccountChangedException() {
    super("Somebody else changed the account meanwhile: look at it again");
  }
}

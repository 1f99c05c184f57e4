package org.openpowerradar.account.entity.people;

import org.openpowerradar.account.entity.DomainException;

/** A change to people or their grants is not made; the refusal says why. */
public final class PeopleException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public PeopleException(Refusal refusal) {
    super("Refused: " + refusal);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}

package org.openpowerradar.account.entity.operation;

import java.util.Locale;
import org.openpowerradar.account.entity.InvalidRequestException;

/** The account may own no more of a kind; an operator of the platform can raise its quota. */
public final class QuotaExceededException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  private final QuotaKind kind;
  private final int quota;

  public QuotaExceededException(QuotaKind kind, int quota) {
    super(
        "The account may have no more than " + quota + " " + kind.name().toLowerCase(Locale.ROOT));
    this.kind = kind;
    this.quota = quota;
  }

  public QuotaKind kind() {
    return kind;
  }

  /** Returns how many the account may have at most. */
  public int quota() {
    return quota;
  }
}

package org.openpowerradar.meter.entity.imports;

import java.io.Serializable;
import java.util.List;
import org.openpowerradar.account.entity.DomainException;

/** A file cannot be stored as it is: the message says what stands in the way. */
public final class ImportNotReadyException extends DomainException implements Refused {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final List<Serializable> arguments;

  /** {@code arguments}: what stands in the sentence. */
  public ImportNotReadyException(Refusal refusal, Serializable... arguments) {
    super(refusal.sentence((Object[]) arguments));
    this.refusal = refusal;
    this.arguments = List.of(arguments);
  }

  @Override
  public Refusal refusal() {
    return refusal;
  }

  @Override
  public List<Serializable> arguments() {
    return arguments;
  }
}

package org.openpowerradar.web.finding;

import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.imports.Refused;
import org.openpowerradar.web.page.language.Texts;

/** Refusals of files in words of a language. */
public final class RefusalTexts {
  private final Texts texts;

  public RefusalTexts(Texts texts) {
    this.texts = texts;
  }

  /** The sentence; that of the exception itself where it is none of a file. */
  public String sentence(DomainException refusal) {
    return refusal instanceof Refused refused ? sentence(refused) : refusal.getMessage();
  }

  private String sentence(Refused refused) {
    Object[] arguments = refused.arguments().stream().map(this::argument).toArray();
    return texts.text("refusal." + refused.refusal(), arguments);
  }

  private Object argument(Object argument) {
    return argument instanceof FlowDirection direction
        ? texts.text("meter.direction." + direction)
        : argument;
  }
}

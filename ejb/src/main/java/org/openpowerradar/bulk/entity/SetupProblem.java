package org.openpowerradar.bulk.entity;

import org.openpowerradar.site.entity.setup.SetupError;

/**
 * Why a row cannot be imported.
 *
 * @param column in which it shows; null: the row as a whole
 * @param rule which rule it breaks: a {@link SetupError} or an {@link ImportProblem}
 * @param value that stands there; empty where nothing does
 */
public record SetupProblem(SetupColumn column, Enum<?> rule, String value) {

  /** Returns whether it is a rule of all that is set up, and not of files. */
  public boolean isOfSetup() {
    return rule instanceof SetupError;
  }
}

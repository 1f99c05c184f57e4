package org.openpowerradar.meter.entity.imports;

/**
 * Names an import.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record ImportId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package org.openpowerradar.meter.entity;

/**
 * Names a meter.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record MeterId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

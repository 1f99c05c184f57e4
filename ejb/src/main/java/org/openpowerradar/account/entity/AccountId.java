package org.openpowerradar.account.entity;

/**
 * Names an account.
 *
 * @param value given by the database, from 1
 */
public record AccountId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

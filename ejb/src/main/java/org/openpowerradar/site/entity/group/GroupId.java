package org.openpowerradar.site.entity.group;

/**
 * Names a group of devices.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record GroupId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

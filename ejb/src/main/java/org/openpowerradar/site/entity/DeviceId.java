package org.openpowerradar.site.entity;

/**
 * Names a device.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record DeviceId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

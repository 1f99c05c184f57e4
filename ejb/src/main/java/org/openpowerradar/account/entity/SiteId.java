package org.openpowerradar.account.entity;

/**
 * Names a site. It lives beside the account because grants name sites.
 *
 * @param value given by the database, from 1; unique over all accounts
 */
public record SiteId(long value) {

  /** Returns the number in decimal. */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}

package org.openpowerradar.account.control.privacy;

/**
 * A table with rows of accounts.
 *
 * @param name of the table
 * @param column that says whose a row is
 * @param owner the table that {@code column} names a row of; null: it is the account's own number
 * @param ownerKey the column of {@code owner} that it holds
 */
record OwnedTable(String name, String column, String owner, String ownerKey) {

  static OwnedTable of(String name, String column) {
    return new OwnedTable(name, column, null, null);
  }

  boolean isDirect() {
    return owner == null;
  }
}

package org.openpowerradar.appliance.database;

/**
 * Someone who may log in to the database.
 *
 * @param name user name
 * @param password in clear; never shown by {@link #toString()}
 */
public record DatabaseUser(String name, String password) {
  @Override
  public String toString() {
    return name;
  }
}

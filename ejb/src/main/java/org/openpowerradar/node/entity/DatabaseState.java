package org.openpowerradar.node.entity;

/**
 * What can be said of the database at one moment.
 *
 * @param reachable it gives out connections
 * @param migrated it has had the newest migration this application was built with
 */
public record DatabaseState(boolean reachable, boolean migrated) {

  /** Nobody answers. */
  public static final DatabaseState DOWN = new DatabaseState(false, false);
}

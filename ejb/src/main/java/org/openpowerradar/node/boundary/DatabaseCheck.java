package org.openpowerradar.node.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openpowerradar.node.control.DatabaseStore;
import org.openpowerradar.node.entity.DatabaseState;

/** Whether this node can work with its database, for whoever sends it requests. */
@ApplicationScoped
public class DatabaseCheck {
  @Inject DatabaseStore database;

  /**
   * Asks the database, outside of all transactions.
   *
   * @return never null; {@link DatabaseState#DOWN} if no connection is to be had
   */
  public DatabaseState state() {
    return database.state();
  }
}

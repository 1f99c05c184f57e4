package org.openpowerradar.web.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.openpowerradar.node.boundary.DatabaseCheck;

/**
 * Whether the database is away. Asked when something has failed that should not: if so, it will
 * work again by itself, nothing is lost, and the caller is told to come back.
 */
@ApplicationScoped
public class Outage {

  /** When to come back [s], for the header Retry-After. */
  public static final String RETRY_AFTER = "10";

  /** Attribute of a request that failed for it. */
  public static final String ATTRIBUTE = Outage.class.getName();

  @Inject DatabaseCheck database;

  /** Asks the database; takes as long as the pool waits for a connection. */
  public boolean isOn() {
    return !database.state().reachable();
  }
}

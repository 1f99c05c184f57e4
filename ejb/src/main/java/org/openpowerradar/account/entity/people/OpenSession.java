package org.openpowerradar.account.entity.people;

import java.time.Instant;
import java.util.List;

/**
 * A session of a person at Keycloak.
 *
 * @param id names it
 * @param address where it was opened from
 * @param start when
 * @param lastAccess when it was used last
 * @param clients names of the applications it is used with
 */
public record OpenSession(
    String id, String address, Instant start, Instant lastAccess, List<String> clients) {

  /** Copies what it is given. */
  public OpenSession {
    clients = List.copyOf(clients);
  }
}

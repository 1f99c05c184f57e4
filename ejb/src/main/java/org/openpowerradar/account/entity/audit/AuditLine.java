package org.openpowerradar.account.entity.audit;

import java.time.Instant;
import java.util.Map;

/**
 * An entry as people read it.
 *
 * @param id its place in the chain
 * @param at when
 * @param actor id of the person in Keycloak, or {@link ChainLink#SYSTEM}
 * @param name of the person at the last login; null: not known, or erased
 * @param account 0: of the platform as a whole
 * @param action such as {@code site.create}
 * @param target such as {@code site 12}
 * @param address where the request came from; empty: no request, or not to be seen here
 * @param details by name; empty if forgotten or not to be seen here
 */
public record AuditLine(
    long id,
    Instant at,
    String actor,
    String name,
    long account,
    String action,
    String target,
    String address,
    Map<String, String> details) {

  /** Whether nobody asked: the platform itself did it. */
  public boolean isOfThePlatform() {
    return actor.equals(ChainLink.SYSTEM);
  }
}

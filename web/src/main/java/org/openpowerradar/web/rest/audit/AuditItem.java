package org.openpowerradar.web.rest.audit;

import java.time.Instant;
import java.util.Map;
import org.openpowerradar.account.entity.audit.AuditLine;

/**
 * An entry of the audit trail in JSON; what is not known or not to be seen is absent.
 *
 * @param id its place in the chain
 * @param at when
 * @param person id in Keycloak, or "system" for the platform itself
 * @param name of the person at the last login
 * @param account whose; absent: of the platform as a whole
 * @param action such as "site.create"
 * @param target such as "site 12"
 * @param address where the request came from
 * @param details by name
 */
public record AuditItem(
    long id,
    Instant at,
    String person,
    String name,
    Long account,
    String action,
    String target,
    String address,
    Map<String, String> details) {

  static AuditItem of(AuditLine line) {
    return new AuditItem(
        line.id(),
        line.at(),
        line.actor(),
        line.name(),
        line.account() == 0 ? null : line.account(),
        line.action(),
        line.target(),
        line.address().isEmpty() ? null : line.address(),
        line.details());
  }
}

package org.openpowerradar.account.boundary.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openpowerradar.account.control.audit.Occurrence;
import org.openpowerradar.account.control.audit.Origin;
import org.openpowerradar.account.entity.audit.AuditEntry;

/**
 * What was refused, told at the one edge of the platform that all requests of people and programs
 * pass. Only takes, so it is open to all inside. The entries are written within seconds and not
 * before the answer, so that its time does not tell what is there; the same again within a minute
 * is one entry with a count.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Denials {
  @Resource SessionContext context;
  @Inject CallerRequest request;
  @Inject PendingOccurrences pending;
  @Inject Clock clock;

  /**
   * The request that is being answered was refused: the caller may not do it with something that is
   * there, or not at all. The entry names the thing and its account where that is known, or else
   * the path.
   */
  public void tell() {
    CallerRequest.Refused refused =
        request.refused().orElse(new CallerRequest.Refused(null, "path " + request.path()));
    AuditEntry entry =
        AuditEntry.of(refused.account(), "access.deny", refused.target())
            .with("path", request.path());
    Origin origin = new Origin(context.getCallerPrincipal().getName(), request.address());
    pending.join(Occurrence.of(entry, origin), clock.instant());
  }
}

package org.openpowerradar.web.rest.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.audit.CallerRequest;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;

/**
 * Records what is exported in each account in which the caller was granted it, before it is sent.
 * Without that there is no answer. What was refused is no export.
 */
@Provider
@Exported
@ApplicationScoped
public class ExportRecord implements ContainerResponseFilter {
  private static final String ACTION = "export.download";

  private AuditTrail audit;
  private CallerRequest caller;

  /** For the container. */
  protected ExportRecord() {}

  /** Writes into {@code audit} what the request of {@code caller} exports. */
  @Inject
  public ExportRecord(AuditTrail audit, CallerRequest caller) {
    this.audit = audit;
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      return;
    }
    Set<AccountId> accounts = caller.allowed();
    if (accounts.isEmpty()) {
      audit.recordApart(entry(null, request.getUriInfo()));
    }
    accounts.forEach(account -> audit.recordApart(entry(account, request.getUriInfo())));
  }

  private static AuditEntry entry(AccountId account, UriInfo address) {
    return AuditEntry.of(account, ACTION, "/" + address.getPath())
        .with("query", address.getRequestUri().getQuery());
  }
}

package org.openpowerradar.web.rest.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openpowerradar.account.boundary.audit.AuditLog;
import org.openpowerradar.web.rest.export.Exported;

/** Who did what. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject AuditLog log;

  /**
   * The newest 1000 entries of a span, newest first: of an account, or without {@code account} of
   * the whole platform, for platform operators. {@code before} asks for those before an entry.
   */
  @Exported
  @GET
  public List<AuditItem> entries(
      @QueryParam("account") String account, @BeanParam AuditParameters parameters) {
    return log.find(AuditParameters.account(account), parameters.query()).stream()
        .map(AuditItem::of)
        .toList();
  }
}

package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.boundary.ImportSummary;
import org.openpowerradar.meter.boundary.Imports;
import org.openpowerradar.meter.boundary.Upload;
import org.openpowerradar.web.login.PortalUser;
import org.openpowerradar.web.rest.request.Parameter;

/** Files for the meters of a site. */
@Path("/sites/{id}/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SiteImportsResource {

  @Inject Imports imports;

  /** Stages the body, a file of at most 20 MiB; nothing is stored in a meter. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response stage(
      @PathParam("id") String id,
      @QueryParam("name") String name,
      @Context SecurityContext security,
      InputStream file) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    String person =
        security.getUserPrincipal() instanceof PortalUser user ? user.displayName() : null;
    ImportSummary staged = imports.stage(site, new Upload(name, person, file));
    return Response.created(URI.create("imports/" + staged.id()))
        .entity(ImportItem.of(staged))
        .build();
  }
}

package org.openpowerradar.web.rest.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.setup.ZoneSetup;
import org.openpowerradar.web.rest.request.Parameter;

/** Adds zones to a site. */
@Path("/sites/{id}/zones")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SiteZonesResource {
  @Inject ZoneSetup zones;

  /** Adds one by its name. */
  @POST
  public Response add(@PathParam("id") String id, InputStream body) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    return Created.of(zones.create(site, SetupJson.zone(body).name()));
  }
}

package org.openpowerradar.web.rest.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.openpowerradar.site.boundary.setup.PanelSetup;
import org.openpowerradar.site.boundary.setup.ZoneSetup;
import org.openpowerradar.web.rest.request.Parameter;

/** Zones, and panels that are added to them. */
@Path("/zones/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ZonesResource {
  @Inject ZoneSetup zones;
  @Inject PanelSetup panels;

  /** Gives it another name. */
  @PUT
  public void rename(@PathParam("id") String id, InputStream body) {
    SetupJson json = SetupJson.zone(body);
    zones.rename(new Parameter("id", id).identifier(), json.name(), json.version());
  }

  /** Deletes it; {@code name} confirms. */
  @DELETE
  public void delete(@PathParam("id") String id, @QueryParam("name") String name) {
    zones.delete(new Parameter("id", id).identifier(), name);
  }

  /** Adds a panel. */
  @POST
  @Path("panels")
  public Response add(@PathParam("id") String id, InputStream body) {
    long zone = new Parameter("id", id).identifier();
    return Created.of(panels.create(zone, SetupJson.panel(body).panelProperties()));
  }
}

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
import org.openpowerradar.site.boundary.setup.DeviceSetup;
import org.openpowerradar.site.boundary.setup.PanelSetup;
import org.openpowerradar.web.rest.request.Parameter;

/** Panels, and devices that are added to them. */
@Path("/panels/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PanelsResource {
  @Inject PanelSetup panels;
  @Inject DeviceSetup devices;

  /** Says what it is like, and in which zone it is. */
  @PUT
  public void change(@PathParam("id") String id, InputStream body) {
    SetupJson json = SetupJson.panel(body);
    long panel = new Parameter("id", id).identifier();
    panels.change(panel, json.id("zone"), json.panelProperties(), json.version());
  }

  /** Deletes it; {@code name} confirms. */
  @DELETE
  public void delete(@PathParam("id") String id, @QueryParam("name") String name) {
    panels.delete(new Parameter("id", id).identifier(), name);
  }

  /** Adds a device. */
  @POST
  @Path("devices")
  public Response add(@PathParam("id") String id, InputStream body) {
    long panel = new Parameter("id", id).identifier();
    return Created.of(devices.create(panel, SetupJson.device(body).deviceProperties()).value());
  }
}

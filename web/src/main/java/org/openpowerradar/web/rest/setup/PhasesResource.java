package org.openpowerradar.web.rest.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.openpowerradar.reading.boundary.adoption.Adoption;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.web.rest.request.Parameter;

/** The sensors on the phases of devices. */
@Path("/devices/{id}/phases/{phase}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PhasesResource {
  @Inject Adoption adoption;

  /** Puts a sensor on. */
  @PUT
  public void adopt(
      @PathParam("id") String id, @PathParam("phase") String phase, InputStream body) {
    SetupJson json = SetupJson.sensor(body);
    adoption.adopt(place(id, phase), json.newSensor(), json.terms());
  }

  /** Takes the sensor off; {@code from} when, or else from the present quarter hour on. */
  @DELETE
  public void unassign(
      @PathParam("id") String id,
      @PathParam("phase") String phase,
      @QueryParam("from") String from) {
    adoption.unassign(
        place(id, phase), from == null ? null : new Parameter("from", from).instant());
  }

  private static PhasePlace place(String id, String phase) {
    if (!phase.matches("[1-3]")) {
      throw new Parameter("phase", phase).wrong("1, 2 or 3");
    }
    return new PhasePlace(
        new DeviceId(new Parameter("id", id).identifier()), Integer.parseInt(phase));
  }
}

package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.openpowerradar.energy.boundary.Corrections;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.rest.request.Parameter;

/** Devices, as far as they can be corrected from outside. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DevicesResource {
  @Inject Corrections corrections;

  /** Corrects electrical parameters from one quarter hour on; says where to ask for progress. */
  @PUT
  @Path("{id}/parameters")
  public Corrected correct(@PathParam("id") String id, InputStream body) {
    DeviceId device = new DeviceId(new Parameter("id", id).identifier());
    long site = corrections.correct(device, CorrectionJson.of(body).read()).value();
    return new Corrected(site, "/api/v1/sites/" + site + "/restating");
  }

  /**
   * The answer.
   *
   * @param site id of the site whose totals are restated
   * @param restating address that tells how far
   */
  public record Corrected(long site, String restating) {}
}

package org.openpowerradar.web.rest;

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
import org.openpowerradar.energy.boundary.Corrections;
import org.openpowerradar.site.boundary.setup.DeviceSetup;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.rest.request.Parameter;
import org.openpowerradar.web.rest.setup.Created;
import org.openpowerradar.web.rest.setup.SetupJson;

/** Devices, as far as they can be corrected from outside. */
@Path("/devices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DevicesResource {
  @Inject Corrections corrections;
  @Inject DeviceSetup devices;

  /** Says what a device is like, and which panel it hangs on. */
  @PUT
  @Path("{id}")
  public void change(@PathParam("id") String id, InputStream body) {
    SetupJson json = SetupJson.device(body);
    devices.change(device(id), json.id("panel"), json.deviceProperties(), json.version());
  }

  /** Deletes a device that was never measured; {@code name} confirms. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id, @QueryParam("name") String name) {
    devices.delete(device(id), name);
  }

  /** Takes a device out of use; its history stays; {@code name} confirms. */
  @POST
  @Path("{id}/retirement")
  public void retire(@PathParam("id") String id, @QueryParam("name") String name) {
    devices.retire(device(id), name);
  }

  /** Makes two devices of one. */
  @POST
  @Path("{id}/split")
  public Response split(@PathParam("id") String id, InputStream body) {
    SetupJson json = SetupJson.split(body);
    return Created.of(devices.split(device(id), json.name(), json.phases(), json.from()).value());
  }

  /** Corrects electrical parameters from one quarter hour on; says where to ask for progress. */
  @PUT
  @Path("{id}/parameters")
  public Corrected correct(@PathParam("id") String id, InputStream body) {
    long site = corrections.correct(device(id), CorrectionJson.of(body).read()).value();
    return new Corrected(site, "/api/v1/sites/" + site + "/restating");
  }

  private static DeviceId device(String id) {
    return new DeviceId(new Parameter("id", id).identifier());
  }

  /**
   * The answer.
   *
   * @param site id of the site whose totals are restated
   * @param restating address that tells how far
   */
  public record Corrected(long site, String restating) {}
}

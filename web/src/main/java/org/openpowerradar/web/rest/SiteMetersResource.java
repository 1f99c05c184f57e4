package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.web.rest.request.Parameter;

/** The meters of a site. */
@Path("/sites/{id}/meters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SiteMetersResource {

  @Inject Meters meters;

  /** By name. */
  @GET
  public List<MeterItem> meters(@PathParam("id") String id) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    return meters.ofSite(site).stream().map(MeterItem::of).toList();
  }

  /** Adds a meter of pulses that bridges of the account hear. */
  @POST
  public Response add(@PathParam("id") String id, InputStream meter) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    MeterItem added = MeterItem.of(meters.addPulses(site, PulseMeterJson.meter(meter)));
    return Response.status(Response.Status.CREATED).entity(added).build();
  }
}

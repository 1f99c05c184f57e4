package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.MeterEnergy;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.entity.MeterId;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** What meters counted. */
@Path("/meters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MetersResource {

  @Inject Meters meters;
  @Inject MeterEnergy energy;

  /** Amounts of a meter; {@code resolution} is not finer than the intervals of the meter. */
  @Exported
  @GET
  @Path("{id}/energy")
  public StreamingOutput energy(
      @PathParam("id") String id,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("resolution") String resolution) {
    MeterId meter = new MeterId(new Parameter("id", id).identifier());
    Timespan span = Timespan.of(from, to);
    EnergyQuery query =
        new EnergyQuery(
            span.from(), span.to(), new Parameter("resolution", resolution).resolution());
    return new MeterJson(energy.series(meter, query));
  }

  /** States what a pulse is worth from a moment on; all that was counted since is restated. */
  @POST
  @Path("{id}/pulses")
  public MeterItem correct(@PathParam("id") String id, InputStream unit) {
    MeterId meter = new MeterId(new Parameter("id", id).identifier());
    return MeterItem.of(meters.correct(meter, PulseMeterJson.unit(unit)));
  }
}

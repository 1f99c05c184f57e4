package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.SensorReadings;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** What sensors transmitted. */
@Path("/sensors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SensorsResource {

  @Inject SensorReadings sensorReadings;

  /** Readings of a sensor in the order of time; at most 31 days and 100 000 readings. */
  @Exported
  @GET
  @Path("{serial}/readings")
  public StreamingOutput readings(
      @PathParam("serial") String serial,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    SensorSerial sensor = new Parameter("serial", serial).sensorSerial();
    Timespan span = Timespan.of(from, to);
    return new ReadingsJson(sensorReadings.of(sensor, span.from(), span.to()));
  }
}

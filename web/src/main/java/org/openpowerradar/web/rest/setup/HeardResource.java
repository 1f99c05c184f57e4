package org.openpowerradar.web.rest.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.reading.boundary.adoption.HeardNow;
import org.openpowerradar.reading.boundary.adoption.HeardSensor;
import org.openpowerradar.web.rest.request.Parameter;

/** The sensors that bridges of a site hear. */
@Path("/sites/{id}/heard")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HeardResource {
  @Inject HeardNow heardNow;

  /**
   * A sensor.
   *
   * @param powerMeter whether it measures watts itself
   * @param bridge that heard it last
   * @param rssi how strong it was [dBm]
   * @param at when, ISO 8601 in UTC
   * @param assigned whether it sits on a phase of the account
   * @param device on which it sits, if that is at this site; absent otherwise
   * @param phase of the device; absent if not assigned at this site
   */
  public record Item(
      long sensor,
      boolean powerMeter,
      long bridge,
      int rssi,
      String at,
      boolean assigned,
      Long device,
      Integer phase) {

    static Item of(HeardSensor heard) {
      boolean isHere = heard.device() != null;
      return new Item(
          heard.serial().value(),
          heard.isMeter(),
          heard.bridge().value(),
          heard.rssi(),
          heard.at().toString(),
          heard.isAssigned(),
          isHere ? heard.place().device().value() : null,
          isHere ? heard.place().phase() : null);
    }
  }

  /** Those heard within ten minutes, not assigned first. */
  @GET
  public List<Item> heard(@PathParam("id") String id) {
    return heardNow.at(new SiteId(new Parameter("id", id).identifier())).stream()
        .map(Item::of)
        .toList();
  }
}

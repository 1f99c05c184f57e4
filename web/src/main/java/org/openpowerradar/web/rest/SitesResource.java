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
import java.util.List;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.web.rest.request.Parameter;

/** The sites a caller may see, and their energy. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

  @Inject Accounts accounts;
  @Inject Sites sites;
  @Inject SiteEnergy siteEnergy;

  /** All sites of all accounts, by account and name. */
  @GET
  public List<SiteItem> sites() {
    return Everywhere.of(accounts, sites::visible).stream().map(SiteItem::of).toList();
  }

  /** Total of a site without its devices; {@code resolution} is one of 15m, 1h, 1d. */
  @GET
  @Path("{id}/total")
  public StreamingOutput total(
      @PathParam("id") String id,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("resolution") String resolution) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    return new EnergyJson(siteEnergy.totals(site, query(from, to, resolution)));
  }

  /** How far corrections of a site have been carried into its kept totals. */
  @GET
  @Path("{id}/restating")
  public RestatingItem restating(@PathParam("id") String id) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    return RestatingItem.of(siteEnergy.restating(site));
  }

  private static EnergyQuery query(String from, String to, String resolution) {
    Timespan span = Timespan.of(from, to);
    return new EnergyQuery(
        span.from(), span.to(), new Parameter("resolution", resolution).resolution());
  }

  /** Energy of a site and of each device; {@code resolution} is one of 1m, 5m, 15m, 1h, 1d. */
  @GET
  @Path("{id}/energy")
  public StreamingOutput energy(
      @PathParam("id") String id,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("resolution") String resolution) {
    SiteId site = new SiteId(new Parameter("id", id).identifier());
    return new EnergyJson(siteEnergy.series(site, query(from, to, resolution)));
  }
}

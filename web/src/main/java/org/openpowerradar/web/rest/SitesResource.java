package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergyQuery;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.Sites;
import org.openpowerradar.site.boundary.group.GroupView;
import org.openpowerradar.site.boundary.group.Groups;
import org.openpowerradar.site.boundary.setup.SiteSetup;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;
import org.openpowerradar.web.rest.setup.Created;
import org.openpowerradar.web.rest.setup.SetupJson;
import org.openpowerradar.web.rest.setup.SiteSetupItem;

/** The sites a caller may see, and their energy. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

  @Inject Accounts accounts;
  @Inject Sites sites;
  @Inject SiteEnergy siteEnergy;
  @Inject SiteSetup setup;
  @Inject Groups groups;

  /** All sites of all accounts, by account and name. */
  @GET
  public List<SiteItem> sites() {
    return Everywhere.of(accounts, sites::visible).stream().map(SiteItem::of).toList();
  }

  /**
   * A group of devices in JSON.
   *
   * @param id as in the energy of the site
   * @param name what people call it
   * @param type name of a {@link org.openpowerradar.site.entity.group.GroupType}
   * @param words the customer's own type; absent with all types but CUSTOM
   * @param added ids of devices
   * @param subtracted ids of devices
   */
  public record GroupItem(
      long id, String name, String type, String words, List<Long> added, List<Long> subtracted) {

    static GroupItem of(GroupView group) {
      return new GroupItem(
          group.id().value(),
          group.name(),
          group.kind().type().name(),
          group.kind().words(),
          group.added().stream().map(DeviceId::value).toList(),
          group.subtracted().stream().map(DeviceId::value).toList());
    }
  }

  /** Groups of devices of a site, by name. */
  @GET
  @Path("{id}/groups")
  public List<GroupItem> groups(@PathParam("id") String id) {
    return groups.ofSite(siteId(id)).stream().map(GroupItem::of).toList();
  }

  /** Opens a site in the account that the body names. */
  @POST
  public Response create(InputStream body) {
    SetupJson json = SetupJson.site(body);
    return Created.of(setup.create(json.account(), json.siteProperties()).value());
  }

  /** What a site is like, for those who set it up; also one that is switched off. */
  @GET
  @Path("{id}")
  public SiteSetupItem site(@PathParam("id") String id) {
    return SiteSetupItem.of(setup.site(siteId(id)));
  }

  /** Says what a site is like. */
  @PUT
  @Path("{id}")
  public void change(@PathParam("id") String id, InputStream body) {
    SetupJson json = SetupJson.site(body);
    setup.change(siteId(id), json.siteProperties(), json.version(), json.timeZoneAgreed());
  }

  /** Deletes a site at which nothing was measured; {@code name} confirms. */
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id, @QueryParam("name") String name) {
    setup.delete(siteId(id), name);
  }

  /** Takes a site out of the lists; {@code name} confirms. */
  @DELETE
  @Path("{id}/listing")
  public void disable(@PathParam("id") String id, @QueryParam("name") String name) {
    setup.disable(siteId(id), name);
  }

  /** Puts a site back into the lists. */
  @PUT
  @Path("{id}/listing")
  public void enable(@PathParam("id") String id) {
    setup.enable(siteId(id));
  }

  private static SiteId siteId(String id) {
    return new SiteId(new Parameter("id", id).identifier());
  }

  /** Total of a site without its devices; {@code resolution} is one of 15m, 1h, 1d. */
  @Exported
  @GET
  @Path("{id}/total")
  public StreamingOutput total(
      @PathParam("id") String id,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("resolution") String resolution) {
    SiteId site = siteId(id);
    return new EnergyJson(siteEnergy.totals(site, query(from, to, resolution)));
  }

  /** How far corrections of a site have been carried into its kept totals. */
  @GET
  @Path("{id}/restating")
  public RestatingItem restating(@PathParam("id") String id) {
    SiteId site = siteId(id);
    return RestatingItem.of(siteEnergy.restating(site));
  }

  private static EnergyQuery query(String from, String to, String resolution) {
    Timespan span = Timespan.of(from, to);
    return new EnergyQuery(
        span.from(), span.to(), new Parameter("resolution", resolution).resolution());
  }

  /** Energy of a site and of each device; {@code resolution} is one of 1m, 5m, 15m, 1h, 1d. */
  @Exported
  @GET
  @Path("{id}/energy")
  public StreamingOutput energy(
      @PathParam("id") String id,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("resolution") String resolution) {
    SiteId site = siteId(id);
    return new EnergyJson(siteEnergy.series(site, query(from, to, resolution)));
  }
}

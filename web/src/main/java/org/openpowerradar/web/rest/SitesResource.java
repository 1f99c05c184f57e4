package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.site.boundary.Sites;

/** The sites a caller may see. */
@Path("/sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

  @Inject Accounts accounts;
  @Inject Sites sites;

  /** All sites of all accounts, by account and name. */
  @GET
  public List<SiteItem> sites() {
    return Everywhere.of(accounts, sites::visible).stream().map(SiteItem::of).toList();
  }
}

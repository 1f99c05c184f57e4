package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;

/** The bridges a caller may see. */
@Path("/bridges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BridgesResource {

  @Inject Accounts accounts;
  @Inject Bridges bridges;

  /** Bridges of one account, or without {@code account} of all, by account and name. */
  @GET
  public List<BridgeItem> bridges(@QueryParam("account") String account) {
    List<BridgeOverview> found =
        account == null
            ? Everywhere.of(accounts, bridges::ofAccount)
            : bridges.ofAccount(new AccountId(new Parameter("account", account).identifier()));
    return found.stream().map(BridgeItem::of).toList();
  }

  /** One bridge with its connection, the sensors it hears, and what to do. */
  @GET
  @Path("{serial}")
  public BridgeDetailItem bridge(@PathParam("serial") String serial) {
    return BridgeDetailItem.of(bridges.bridge(new Parameter("serial", serial).bridgeSerial()));
  }
}

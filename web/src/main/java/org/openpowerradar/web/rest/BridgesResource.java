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
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.boundary.BridgeLosses;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;

/** The bridges a caller may see. */
@Path("/bridges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BridgesResource {

  @Inject Accounts accounts;
  @Inject Bridges bridges;
  @Inject BridgeLosses losses;

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

  /** What of a bridge is missing and why, in the order of time; at most 366 days. */
  @GET
  @Path("{serial}/gaps")
  public List<BridgeGap> gaps(
      @PathParam("serial") String serial,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    BridgeSerial bridge = new Parameter("serial", serial).bridgeSerial();
    Timespan span = Timespan.of(from, to);
    return losses.gaps(bridge, span.from(), span.to());
  }

  /** Messages of a bridge that were refused for good, newest first, without their contents. */
  @GET
  @Path("{serial}/quarantine")
  public List<QuarantinedMessage> quarantine(@PathParam("serial") String serial) {
    return losses.quarantined(new Parameter("serial", serial).bridgeSerial());
  }
}

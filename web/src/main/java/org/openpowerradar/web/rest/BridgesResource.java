package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.boundary.BridgeKeys;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.bridge.boundary.LegacyPermits;
import org.openpowerradar.bridge.boundary.PastSession;
import org.openpowerradar.bridge.boundary.SessionHistory;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.reading.boundary.BridgeLosses;
import org.openpowerradar.reading.entity.BridgeGap;
import org.openpowerradar.reading.entity.QuarantinedMessage;
import org.openpowerradar.web.rest.request.Parameter;

/** The bridges a caller may see. */
@Path("/bridges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BridgesResource {

  @Inject Accounts accounts;
  @Inject Bridges bridges;
  @Inject BridgeLosses losses;
  @Inject SessionHistory history;
  @Inject BridgeKeys keys;
  @Inject LegacyPermits permits;

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
    return BridgeDetailItem.of(bridges.bridge(serial(serial)));
  }

  /** What of a bridge is missing and why, in the order of time; at most 366 days. */
  @GET
  @Path("{serial}/gaps")
  public List<BridgeGap> gaps(
      @PathParam("serial") String serial,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    BridgeSerial bridge = serial(serial);
    Timespan span = Timespan.of(from, to);
    return losses.gaps(bridge, span.from(), span.to());
  }

  /** Messages of a bridge that were refused for good, newest first, without their contents. */
  @GET
  @Path("{serial}/quarantine")
  public List<QuarantinedMessage> quarantine(@PathParam("serial") String serial) {
    return losses.quarantined(serial(serial));
  }

  /** Connections of a bridge that began within a time, newest first; at most 366 days. */
  @GET
  @Path("{serial}/sessions")
  public List<PastSession> sessions(
      @PathParam("serial") String serial,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    Timespan span = Timespan.of(from, to);
    return history.between(serial(serial), span.from(), span.to());
  }

  /** Makes a new key, which is answered here and nowhere else. */
  @POST
  @Path("{serial}/key")
  @Consumes(MediaType.WILDCARD)
  public Response rotateKey(@PathParam("serial") String serial) {
    BridgeKeys.NewKey key = keys.rotate(serial(serial));
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(key)
        .build();
  }

  /** Withdraws the older of two keys. */
  @DELETE
  @Path("{serial}/key/older")
  public void withdrawOlderKey(@PathParam("serial") String serial) {
    keys.withdrawOlder(serial(serial));
  }

  /** Lets an old bridge in without a proof, from its networks and for a while. */
  @PUT
  @Path("{serial}/legacy")
  public void allowLegacy(@PathParam("serial") String serial, InputStream permit) {
    permits.allow(serial(serial), SecurityJson.permit(permit));
  }

  /** Demands a proof of it again. */
  @DELETE
  @Path("{serial}/legacy")
  public void withdrawLegacy(@PathParam("serial") String serial) {
    permits.withdraw(serial(serial));
  }

  private static BridgeSerial serial(String text) {
    return new Parameter("serial", text).bridgeSerial();
  }
}

package org.openpowerradar.web.rest.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HexFormat;
import org.openpowerradar.bridge.boundary.enrolment.BridgeLife;
import org.openpowerradar.bridge.boundary.enrolment.BridgeRegister;
import org.openpowerradar.bridge.entity.LegacyPermit;
import org.openpowerradar.protocol.identity.BridgeCode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.web.rest.request.Parameter;

/** Enrols bridges by their serial, moves them, and takes them out of service. */
@Path("/enrolments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentResource {

  @Inject BridgeRegister register;
  @Inject BridgeLife life;

  /**
   * The answer to a registration.
   *
   * @param serial of the bridge
   * @param secret 64 hexadecimal digits, answered this once; absent for an old bridge
   * @param code what its QR code holds, likewise
   */
  public record Registered(long serial, String secret, String code) {

    /** Secrets do not belong in logs. */
    @Override
    public String toString() {
      return "Registered[serial=" + serial + "]";
    }
  }

  /** Registers a bridge: with a new secret, or with {@code legacy} as an old one without. */
  @POST
  public Response register(InputStream body) {
    EnrolmentJson json = new EnrolmentJson(body);
    LegacyPermit permit = json.permit();
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(permit == null ? withSecret(json) : withoutSecret(json, permit))
        .build();
  }

  private Registered withSecret(EnrolmentJson json) {
    BridgeRegister.Secret made = register.register(json.newcomer());
    byte[] secret = HexFormat.of().parseHex(made.secret());
    String code = new BridgeCode(made.bridge(), secret, null).text();
    return new Registered(made.bridge().value(), made.secret(), code);
  }

  private Registered withoutSecret(EnrolmentJson json, LegacyPermit permit) {
    register.registerOld(json.newcomer(), permit);
    return new Registered(json.newcomer().serial().value(), null, null);
  }

  /** Moves a bridge to another site of its account, if it still stands where it is said to. */
  @PUT
  @Path("{serial}/site")
  public void move(@PathParam("serial") String serial, InputStream body) {
    EnrolmentJson json = new EnrolmentJson(body);
    life.move(serial(serial), json.siteOrNull("from"), json.site("site"));
  }

  /** Takes a bridge out of service; its name is given again as a safeguard. */
  @POST
  @Path("{serial}/retirement")
  public void retire(@PathParam("serial") String serial, InputStream body) {
    life.retire(serial(serial), new EnrolmentJson(body).name());
  }

  /** Shuts a bridge out for ever; its name is given again as a safeguard. */
  @POST
  @Path("{serial}/revocation")
  public void revoke(@PathParam("serial") String serial, InputStream body) {
    life.revoke(serial(serial), new EnrolmentJson(body).name());
  }

  private static BridgeSerial serial(String text) {
    return new Parameter("serial", text).bridgeSerial();
  }
}

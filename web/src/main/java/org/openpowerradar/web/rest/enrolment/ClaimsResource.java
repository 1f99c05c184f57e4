package org.openpowerradar.web.rest.enrolment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.boundary.enrolment.BridgeClaims;
import org.openpowerradar.web.rest.request.Parameter;

/** Claims of bridges that made their secret themselves. */
@Path("/bridge-claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

  @Inject BridgeClaims claims;

  /** The claims of an account within seven days, the newest first. */
  @GET
  public List<ClaimItem> claims(@QueryParam("account") String account) {
    return claims.ofAccount(new AccountId(new Parameter("account", account).identifier())).stream()
        .map(ClaimItem::of)
        .toList();
  }

  /** Claims a bridge. */
  @POST
  public Response claim(InputStream body) {
    EnrolmentJson json = new EnrolmentJson(body);
    long id = claims.claim(json.newcomer(), json.secret());
    return Response.status(Response.Status.CREATED).entity(ClaimItem.of(claims.claim(id))).build();
  }

  /** One claim. */
  @GET
  @Path("{id}")
  public ClaimItem claim(@PathParam("id") String id) {
    return ClaimItem.of(claims.claim(identifier(id)));
  }

  /** Withdraws a claim that waits. */
  @DELETE
  @Path("{id}")
  public void withdraw(@PathParam("id") String id) {
    claims.withdraw(identifier(id));
  }

  private static long identifier(String id) {
    return new Parameter("id", id).identifier();
  }
}

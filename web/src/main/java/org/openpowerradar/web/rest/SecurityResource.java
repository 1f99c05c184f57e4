package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.boundary.SecurityPolicies;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** Which security level an account demands of its bridges, and what it takes to reach it. */
@Path("/accounts/{id}/security")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SecurityResource {

  @Inject SecurityPolicies policies;

  /** What is demanded. */
  @GET
  public SecurityPolicyItem policy(@PathParam("id") String id) {
    return SecurityPolicyItem.of(policies.current(account(id)));
  }

  /** Demands a level from a moment on; answers with what is demanded now. */
  @PUT
  public SecurityPolicyItem set(@PathParam("id") String id, InputStream demand) {
    policies.set(account(id), SecurityJson.demand(demand));
    return policy(id);
  }

  /** What is to be done with each bridge until all encrypt, by name. */
  @Exported
  @GET
  @Path("plan")
  public List<BridgePlanItem> plan(@PathParam("id") String id) {
    return policies.plan(account(id)).stream().map(BridgePlanItem::of).toList();
  }

  private static AccountId account(String id) {
    return new AccountId(new Parameter("id", id).identifier());
  }
}

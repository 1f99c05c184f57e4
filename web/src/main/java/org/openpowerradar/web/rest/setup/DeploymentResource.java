package org.openpowerradar.web.rest.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.setup.Deployments;
import org.openpowerradar.web.rest.request.Parameter;

/** Everything that is set up at a site. */
@Path("/sites/{id}/deployment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeploymentResource {
  @Inject Deployments deployments;

  /** Zones, their panels, their devices, and the sensors on their phases. */
  @GET
  public String deployment(@PathParam("id") String id) {
    return DeploymentJson.of(deployments.of(new SiteId(new Parameter("id", id).identifier())));
  }
}

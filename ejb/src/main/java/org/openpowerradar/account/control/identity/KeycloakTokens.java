package org.openpowerradar.account.control.identity;

import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Keycloak's token endpoint, for a program that logs in by its own secret. */
@Path("/protocol/openid-connect/token")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public interface KeycloakTokens extends AutoCloseable {

  /** {@code grant} is {@code client_credentials}. */
  @POST
  JsonObject token(
      @FormParam("grant_type") String grant,
      @FormParam("client_id") String client,
      @FormParam("client_secret") String secret);

  @Override
  void close();
}

package org.openpowerradar.account.control.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
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

/**
 * The part of Keycloak's admin REST that the portal uses, below {@code /admin/realms/REALM}. JSON
 * is passed as it is: representations of Keycloak have a hundred fields of which a few matter here.
 */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface KeycloakUsers extends AutoCloseable {

  @POST
  @Path("users")
  void create(JsonObject user);

  @GET
  @Path("users")
  JsonArray find(@QueryParam("email") String email, @QueryParam("exact") boolean exact);

  @GET
  @Path("users/{id}")
  JsonObject get(@PathParam("id") String id);

  @PUT
  @Path("users/{id}")
  void update(@PathParam("id") String id, JsonObject user);

  @DELETE
  @Path("users/{id}")
  void delete(@PathParam("id") String id);

  /** Sends a mail with a link to what the person has to do. {@code lifespan} in seconds. */
  @PUT
  @Path("users/{id}/execute-actions-email")
  void mail(
      @PathParam("id") String id,
      @QueryParam("client_id") String client,
      @QueryParam("redirect_uri") String back,
      @QueryParam("lifespan") long lifespan,
      JsonArray actions);

  @GET
  @Path("users/{id}/credentials")
  JsonArray credentials(@PathParam("id") String id);

  @DELETE
  @Path("users/{id}/credentials/{credential}")
  void deleteCredential(@PathParam("id") String id, @PathParam("credential") String credential);

  @GET
  @Path("users/{id}/sessions")
  JsonArray sessions(@PathParam("id") String id);

  @DELETE
  @Path("sessions/{session}")
  void endSession(@PathParam("session") String session);

  /** Ends all sessions of a user. */
  @POST
  @Path("users/{id}/logout")
  void logout(@PathParam("id") String id);

  @GET
  @Path("attack-detection/brute-force/users/{id}")
  JsonObject guessing(@PathParam("id") String id);

  @DELETE
  @Path("attack-detection/brute-force/users/{id}")
  void forgetGuessing(@PathParam("id") String id);

  /** The roles of a client that a user does not have yet. */
  @GET
  @Path("users/{id}/role-mappings/clients/{client}/available")
  JsonArray availableRoles(@PathParam("id") String id, @PathParam("client") String client);

  @POST
  @Path("users/{id}/role-mappings/clients/{client}")
  void addRoles(@PathParam("id") String id, @PathParam("client") String client, JsonArray roles);

  @DELETE
  @Path("users/{id}/role-mappings/clients/{client}")
  void removeRoles(@PathParam("id") String id, @PathParam("client") String client, JsonArray roles);

  @Override
  void close();
}

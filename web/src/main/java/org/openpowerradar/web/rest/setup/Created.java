package org.openpowerradar.web.rest.setup;

import jakarta.ws.rs.core.Response;

/**
 * The answer when something was added.
 *
 * @param id of what was added
 */
public record Created(long id) {

  /** 201 with the id. */
  public static Response of(long id) {
    return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
  }
}

package org.openpowerradar.web.rest;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.web.edge.Outage;
import org.openpowerradar.web.edge.Problem;
import org.openpowerradar.web.rest.request.InvalidParameterException;

/**
 * Turns everything that goes wrong in the REST interface into a problem (RFC 9457); the table is in
 * docs/errors.md. What needs the database while it is away is a 503. An error of ours shows a
 * reference only; what happened stands beside that reference in the log.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOGGER = System.getLogger(ErrorMapper.class.getName());

  private static final Problem OURS = new Problem(500, "");

  private final BooleanSupplier databaseAway;

  /** For the container. */
  public ErrorMapper() {
    this(() -> CDI.current().select(Outage.class).get().isOn());
  }

  ErrorMapper(BooleanSupplier databaseAway) {
    this.databaseAway = databaseAway;
  }

  @Override
  public Response toResponse(Throwable error) {
    if (error instanceof WebApplicationException known) {
      return known(known);
    }
    if (isAccess(error)) {
      return answer(new Problem(403, "The caller's roles do not include this.")).build();
    }
    if (error instanceof EJBException && error.getCause() instanceof Exception cause) {
      return toResponse(cause);
    }
    Problem problem = problem(error);
    return problem.equals(OURS) ? failed(error) : answer(problem).build();
  }

  private Response failed(Throwable error) {
    if (databaseAway.getAsBoolean()) {
      LOGGER.log(System.Logger.Level.WARNING, "REST call failed: the database is away");
      return answer(new Problem(503, "The database does not answer. Try again later."))
          .header("Retry-After", Outage.RETRY_AFTER)
          .build();
    }
    String reference = UUID.randomUUID().toString();
    LOGGER.log(System.Logger.Level.ERROR, "REST call failed, reference " + reference, error);
    return answer(new Problem(500, "The request failed on our side. Reference: " + reference))
        .build();
  }

  /** The specification says the first; Payara throws the second at callers within the server. */
  private static boolean isAccess(Throwable error) {
    return error instanceof EJBAccessException || error instanceof AccessLocalException;
  }

  private static Problem problem(Throwable error) {
    if (error instanceof NotFoundException) {
      return new Problem(404, error.getMessage());
    }
    if (error instanceof InvalidRequestException) {
      return new Problem(400, error.getMessage());
    }
    if (error instanceof JsonException && !(error instanceof JsonGenerationException)) {
      return new Problem(400, "The body is not JSON");
    }
    if (error instanceof SetupException) {
      return new Problem(400, error.getMessage());
    }
    if (error instanceof ChangedMeanwhileException) {
      return new Problem(409, error.getMessage());
    }
    if (error instanceof ForbiddenException) {
      return new Problem(403, error.getMessage());
    }
    if (error instanceof PeopleException refused) {
      boolean away = refused.refusal() == Refusal.IDENTITY_AWAY;
      return new Problem(away ? 503 : 409, error.getMessage());
    }
    if (error instanceof ImportNotReadyException) {
      return new Problem(409, error.getMessage());
    }
    return OURS;
  }

  /**
   * Errors of JAX-RS itself and of {@link InvalidParameterException}; redirects pass as they are.
   */
  private static Response known(WebApplicationException error) {
    Response given = error.getResponse();
    int status = given.getStatus();
    if (status < 400) {
      return given;
    }
    Response.ResponseBuilder answer = answer(new Problem(status, detail(error, status)));
    if (given.getHeaderString("Allow") != null) {
      answer.header("Allow", given.getHeaderString("Allow"));
    }
    return answer.build();
  }

  private static String detail(WebApplicationException error, int status) {
    if (error instanceof InvalidParameterException) {
      return error.getMessage();
    }
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "The address does not take this method.";
      case 406 -> "The answer cannot be given in a media type of the header Accept.";
      case 413 -> "The body is too long.";
      case 415 -> "The media type of the request is not understood.";
      default -> "The request cannot be done.";
    };
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.toJson());
  }
}

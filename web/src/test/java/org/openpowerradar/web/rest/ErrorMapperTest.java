package org.openpowerradar.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.web.rest.request.InvalidParameterException;

class ErrorMapperTest {

  private final ErrorMapper mapper = new ErrorMapper(() -> false);

  @Test
  void domain_whenNotFound_then404WithItsSentence() {
    assertProblem(404, "No site 7", new NotFoundException("No site 7"));
  }

  @Test
  void domain_whenRequestIsInvalid_then400() {
    assertProblem(400, "Too long", new InvalidRequestException("Too long"));
  }

  @Test
  void domain_whenRolesThereDoNotAllow_then403() {
    assertProblem(403, "Not you", new ForbiddenException("Not you"));
  }

  @Test
  void domain_whenContainerWrapsIt_thenTheSame() {
    assertProblem(404, "No site 7", new EJBException(new NotFoundException("No site 7")));
  }

  @Test
  void container_whenRoleIsMissing_then403() {
    assertProblem(403, "roles", new EJBAccessException("Client not authorized: internals"));
  }

  @Test
  void container_whenPayaraReportsAMissingRole_then403() {
    assertProblem(403, "roles", new AccessLocalException("Client not authorized: internals"));
    assertProblem(
        403, "roles", new EJBException(new AccessLocalException("Client not authorized")));
  }

  @Test
  void parameter_whenMalformed_then400NamesIt() {
    assertProblem(
        400,
        "The parameter from must be an instant, not 'x'.",
        new InvalidParameterException("from", "an instant", "x"));
  }

  @Test
  void body_whenItIsNotJson_then400() {
    assertProblem(400, "not JSON", new JsonException("Cannot auto-detect encoding, internals"));
  }

  @Test
  void answer_whenItCannotBeWritten_then500() {
    Response answer = mapper.toResponse(new JsonGenerationException("internals"));

    assertEquals(500, answer.getStatus());
  }

  @Test
  void jaxRs_whenPathIsUnknown_then404() {
    assertProblem(404, "nothing", new jakarta.ws.rs.NotFoundException("HTTP 404 internals"));
  }

  @Test
  void jaxRs_whenMethodIsNotAllowed_then405WithThoseThatAre() {
    Response answer = mapper.toResponse(new NotAllowedException("GET"));

    assertEquals(405, answer.getStatus());
    assertEquals("GET", answer.getHeaderString("Allow"));
  }

  @Test
  void jaxRs_whenMediaTypeCannotBeGiven_then406() {
    assertProblem(406, "Accept", new NotAcceptableException());
  }

  @Test
  void jaxRs_whenItRedirects_thenItMay() {
    Response answer =
        mapper.toResponse(new RedirectionException(302, URI.create("https://portal.example/")));

    assertEquals(302, answer.getStatus());
  }

  @Test
  void anythingElse_then500WithReferenceAndNothingInside() {
    Response answer =
        mapper.toResponse(new IllegalStateException("jdbc:mariadb://user:password@host"));

    assertEquals(500, answer.getStatus());
    String body = (String) answer.getEntity();
    assertFalse(body.contains("jdbc"), body);
    assertTrue(body.matches(".*Reference: [0-9a-f-]{36}.*"), body);
  }

  @Test
  void anythingElse_whenTheDatabaseIsAway_then503ThatSaysWhenToComeBack() {
    Response answer =
        new ErrorMapper(() -> true).toResponse(new IllegalStateException("jdbc internals"));

    assertEquals(503, answer.getStatus());
    assertEquals("10", answer.getHeaderString("Retry-After"));
    assertTrue(((String) answer.getEntity()).contains("The database does not answer."));
  }

  @Test
  void domain_whenTheDatabaseIsAway_thenItsOwnStatusAllTheSame() {
    Response answer = new ErrorMapper(() -> true).toResponse(new NotFoundException("No site 7"));

    assertEquals(404, answer.getStatus());
  }

  private void assertProblem(int status, String detail, Exception error) {
    Response answer = mapper.toResponse(error);

    assertEquals(status, answer.getStatus());
    assertEquals("application/problem+json", answer.getMediaType().toString());
    String body = (String) answer.getEntity();
    assertTrue(body.contains(detail), body);
    assertFalse(body.contains("internals"), body);
  }
}

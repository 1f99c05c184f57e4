package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import org.openpowerradar.meter.boundary.Imports;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.web.finding.FindingTexts;
import org.openpowerradar.web.finding.FindingsCsv;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** Staged files: look at them, store them, throw them away. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  private static final FindingTexts ENGLISH = new FindingTexts(new Texts(Locale.ENGLISH));

  @Inject Imports imports;

  /** What would be stored, with what is stated in the query. */
  @GET
  @Path("{id}")
  public StreamingOutput preview(@PathParam("id") String id, @Context UriInfo address) {
    return new PreviewJson(
        imports.preview(id(id), ImportParameters.of(address.getQueryParameters())), ENGLISH);
  }

  /** All findings, at most 10 000, as CSV. */
  @Exported
  @GET
  @Path("{id}/findings")
  @Produces("text/csv;charset=UTF-8")
  public String findings(@PathParam("id") String id, @Context UriInfo address) {
    return new FindingsCsv(ENGLISH)
        .write(imports.findings(id(id), ImportParameters.of(address.getQueryParameters())));
  }

  /** Stores all of it or nothing; the body may say where series go. */
  @POST
  @Path("{id}/confirm")
  @Consumes(MediaType.WILDCARD)
  public ImportItem confirm(
      @PathParam("id") String id, @Context UriInfo address, InputStream targets) {
    return ImportItem.of(
        imports.confirm(
            id(id),
            ImportParameters.of(address.getQueryParameters()),
            ImportTargets.read(targets)));
  }

  /** Throws it away. */
  @DELETE
  @Path("{id}")
  public void discard(@PathParam("id") String id) {
    imports.discard(id(id));
  }

  private static ImportId id(String id) {
    return new ImportId(new Parameter("id", id).identifier());
  }
}

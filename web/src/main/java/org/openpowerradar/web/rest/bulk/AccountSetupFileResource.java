package org.openpowerradar.web.rest.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bulk.boundary.SetupExports;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** What is set up at the sites of an account, as a file. */
@Path("/accounts/{id}/setup")
@RequestScoped
public class AccountSetupFileResource {
  @Inject SetupExports exports;

  /** A workbook, or a ZIP of tables with {@code format=csv}; the sites the caller may set up. */
  @GET
  @Exported
  public Response file(@PathParam("id") String id, @QueryParam("format") String format) {
    AccountId account = new AccountId(new Parameter("id", id).identifier());
    SetupFormat asked = SetupAnswer.format(format);
    return SetupAnswer.of(exports.ofAccount(account, asked), "account-" + account, asked);
  }
}

package org.openpowerradar.web.rest.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** Who may see what in an account. */
@Path("/accounts/{id}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

  @Inject People people;

  /** Everybody with a grant in the account, by name. */
  @Exported
  @GET
  public List<PersonItem> list(@PathParam("id") String id) {
    return people.list(account(id)).stream().map(PersonItem::of).toList();
  }

  private static AccountId account(String id) {
    return new AccountId(new Parameter("id", id).identifier());
  }
}

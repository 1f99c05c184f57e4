package org.openpowerradar.web.rest.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.openpowerradar.account.boundary.operation.AccountFilter;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.boundary.operation.AccountRegister;
import org.openpowerradar.account.entity.InvalidRequestException;

/** All accounts of the platform, for its operators. */
@Path("/operator/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  @Inject AccountRegister register;

  /** A page of the accounts by name; {@code state} is one of all, open, suspended, providers. */
  @GET
  public AccountsPageItem accounts(
      @QueryParam("find") String find,
      @QueryParam("state") String state,
      @QueryParam("page") String page) {
    return AccountsPageItem.of(register.find(new AccountFilter(find, state(state), page(page))));
  }

  private static State state(String text) {
    return Arrays.stream(State.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text == null ? "all" : text))
        .findFirst()
        .orElseThrow(
            () -> new InvalidRequestException("state must be all, open, suspended or providers"));
  }

  private static int page(String text) {
    if (text != null && !text.matches("[1-9][0-9]{0,3}")) {
      throw new InvalidRequestException("page must be a whole number from 1 to 9999");
    }
    return text == null ? 1 : Integer.parseInt(text);
  }
}

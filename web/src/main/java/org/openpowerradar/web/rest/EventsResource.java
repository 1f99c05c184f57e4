package org.openpowerradar.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.signal.Severity;
import org.openpowerradar.protocol.signal.SignalKind;
import org.openpowerradar.security.boundary.SecurityEvents;
import org.openpowerradar.security.entity.EventQuery;
import org.openpowerradar.web.rest.export.Exported;
import org.openpowerradar.web.rest.request.Parameter;

/** What may point to an intruder. */
@Path("/security")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  private static final int MOST = 1_000;

  @Inject SecurityEvents events;

  /**
   * The newest 1000 events of a span, newest first: of an account, or without {@code account} those
   * about none, for platform operators.
   */
  @Exported
  @GET
  @Path("events")
  public List<SecurityEventItem> events(
      @QueryParam("account") String account,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("kind") String kind,
      @QueryParam("severity") String severity) {
    Timespan span = Timespan.of(from, to);
    EventQuery query = EventQuery.of(span.from(), span.to(), MOST);
    if (kind != null) {
      query = query.of(one(SignalKind.values(), new Parameter("kind", kind)));
    }
    if (severity != null) {
      query = query.of(one(Severity.values(), new Parameter("severity", severity)));
    }
    return events.find(account(account), query).stream().map(SecurityEventItem::of).toList();
  }

  private static Optional<AccountId> account(String account) {
    return Optional.ofNullable(account)
        .map(given -> new AccountId(new Parameter("account", given).identifier()));
  }

  private static <T extends Enum<T>> T one(T[] values, Parameter parameter) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(parameter.text()))
        .findFirst()
        .orElseThrow(() -> parameter.wrong("one of " + Arrays.toString(values)));
  }
}

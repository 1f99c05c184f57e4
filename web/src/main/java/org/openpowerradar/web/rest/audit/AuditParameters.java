package org.openpowerradar.web.rest.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.audit.AuditQuery;

/** What is asked for of the audit trail, as it stands in the address. */
public class AuditParameters {
  private static final int MOST = 1_000;
  private static final String NUMBER = "[1-9][0-9]{0,17}";

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("person")
  String person;

  @QueryParam("action")
  String action;

  @QueryParam("target")
  String target;

  @QueryParam("before")
  String before;

  /** Throws {@link InvalidRequestException} for what cannot be read. */
  AuditQuery query() {
    AuditQuery query = AuditQuery.of(instant("from", from), instant("to", to), MOST);
    return query
        .by(Objects.requireNonNullElse(person, ""))
        .of(Objects.requireNonNullElse(action, ""))
        .to(Objects.requireNonNullElse(target, ""))
        .before(before == null ? Long.MAX_VALUE : number("before", before));
  }

  static Optional<AccountId> account(String account) {
    return Optional.ofNullable(account).map(given -> new AccountId(number("account", given)));
  }

  /** A plus sign that was not escaped arrives as a space. */
  private static Instant instant(String name, String text) {
    try {
      return OffsetDateTime.parse(Objects.requireNonNullElse(text, "").replace(' ', '+'))
          .toInstant();
    } catch (DateTimeException malformed) {
      throw new InvalidRequestException(name + " must be an instant such as 2026-11-22T20:00:00Z");
    }
  }

  private static long number(String name, String text) {
    if (!text.matches(NUMBER)) {
      throw new InvalidRequestException(name + " must be a whole number from 1");
    }
    return Long.parseLong(text);
  }
}

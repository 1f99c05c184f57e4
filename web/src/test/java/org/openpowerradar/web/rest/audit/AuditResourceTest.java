package org.openpowerradar.web.rest.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.AuditLog;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;

class AuditResourceTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final AuditResource resource = new AuditResource();
  private final AuditParameters parameters = new AuditParameters();
  private Optional<AccountId> askedFor;
  private AuditQuery asked;

  @BeforeEach
  void knowOneEntry() {
    parameters.from = "2026-11-23T00:00:00Z";
    parameters.to = "2026-11-24T00:00:00 01:00";
    resource.log =
        new AuditLog() {
          @Override
          public List<AuditLine> find(Optional<AccountId> account, AuditQuery query) {
            askedFor = account;
            asked = query;
            return List.of(
                new AuditLine(
                    7, NOON, "anna", null, 0, "site.create", "site 1", "", Map.of("a", "b")));
          }
        };
  }

  @Test
  void entries_whenAnAccountIsGiven_thenItsEntries() {
    List<AuditItem> entries = resource.entries("4", parameters);

    assertEquals(Optional.of(new AccountId(4)), askedFor);
    assertEquals(Instant.parse("2026-11-23T23:00:00Z"), asked.to());
    assertEquals(
        List.of(
            new AuditItem(
                7, NOON, "anna", null, null, "site.create", "site 1", null, Map.of("a", "b"))),
        entries);
  }

  @Test
  void entries_whenFiltered_thenAskedForThat() {
    parameters.person = "anna";
    parameters.action = "site";
    parameters.target = "site 1";
    parameters.before = "9";

    resource.entries(null, parameters);

    assertEquals(Optional.empty(), askedFor);
    assertEquals(
        new AuditQuery(asked.from(), asked.to(), "anna", "site", "site 1", 9, 1_000), asked);
  }

  @Test
  void entries_whenSomethingCannotBeRead_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> resource.entries("0", parameters));
    parameters.before = "-1";
    assertThrows(InvalidRequestException.class, () -> resource.entries("1", parameters));
    parameters.before = null;
    parameters.from = "yesterday";
    assertThrows(InvalidRequestException.class, () -> resource.entries("1", parameters));
  }
}

package org.openpowerradar.web.page.settings.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.audit.AuditQuery;

class AuditFilterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final AuditFilter filter = new AuditFilter();

  @Test
  void query_whenNothingIsGiven_thenThirtyDays() {
    AuditQuery query = filter.query(NOW, 10);

    assertEquals(NOW.plusSeconds(1), query.to());
    assertEquals(NOW.plusSeconds(1 - 30 * 86_400L), query.from());
    assertEquals(Long.MAX_VALUE, query.before());
    assertFalse(filter.isActive());
  }

  @Test
  void query_whenDaysAreGiven_thenWholeDays() {
    filter.setFrom("2026-11-01");
    filter.setTo("2026-11-02");

    AuditQuery query = filter.query(NOW, 10);

    assertEquals(Instant.parse("2026-11-01T00:00:00Z"), query.from());
    assertEquals(Instant.parse("2026-11-03T00:00:00Z"), query.to());
    assertTrue(filter.isActive());
  }

  @Test
  void query_whenItCannotBeRead_thenNothingIsLeftOut() {
    filter.setFrom("2026-11-31");
    filter.setTo("1000-01-01");
    filter.setBefore("'; --");
    filter.setPerson("x".repeat(500));

    AuditQuery query = filter.query(NOW, 10);

    assertTrue(query.from().isBefore(query.to()));
    assertEquals(Long.MAX_VALUE, query.before());
    assertEquals(120, query.person().length());
  }

  @Test
  void listed_whenFiltered_thenTheAddressKeepsItEncoded() {
    filter.setPerson("Anna & \"Co\"");
    filter.setBefore("12");

    assertEquals(
        "/app/settings/audit?account=4&person=Anna+%26+%22Co%22&before=12", filter.listed("4"));
    assertEquals("/app/settings/audit?account=4&person=Anna+%26+%22Co%22", filter.newest("4"));
  }
}

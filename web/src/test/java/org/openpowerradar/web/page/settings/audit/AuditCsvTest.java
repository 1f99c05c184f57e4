package org.openpowerradar.web.page.settings.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.audit.AuditLine;

class AuditCsvTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void of_whenTextsLookLikeFormulas_thenDisarmedAndQuoted() {
    AuditLine line =
        new AuditLine(
            7, NOON, "anna", "=cmd", 4, "site.create", "site 1", "::1", Map.of("name", "a,\"b\""));

    assertEquals(
        "id,at_utc,person,name,account,action,target,address,details\r\n"
            + "7,2026-11-23T12:00:00Z,anna,'=cmd,4,site.create,site 1,::1,\"name=a,\"\"b\"\"\"\r\n",
        AuditCsv.of(List.of(line)));
  }
}

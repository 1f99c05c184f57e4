package org.openpowerradar.web.page.settings.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditLog;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.audit.AuditLine;
import org.openpowerradar.account.entity.audit.AuditQuery;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.shell.Shell;

class AuditPageTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AuditPage page = new AuditPage();
  private Optional<AccountSummary> account =
      Optional.of(new AccountSummary(new AccountId(4), "Lindenhof"));
  private long newest = 3;

  @BeforeEach
  void setUp() {
    page.language = new EnglishReader();
    page.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    page.log =
        new AuditLog() {
          @Override
          public List<AuditLine> find(Optional<AccountId> account, AuditQuery query) {
            return LongStream.iterate(Math.min(newest, query.before() - 1), id -> id - 1)
                .limit(query.most())
                .takeWhile(id -> id > 0)
                .mapToObj(AuditPageTest::line)
                .filter(line -> query.action().isEmpty() || query.action().equals(line.action()))
                .toList();
          }
        };
    page.shell =
        new Shell() {
          @Override
          public Optional<AccountSummary> account() {
            return account;
          }
        };
  }

  private static AuditLine line(long id) {
    return switch ((int) id) {
      case 1 ->
          new AuditLine(
              1, NOON, "3fa85f64-5717", null, 4, "new-thing.do", "x", "", Map.of("name", "A"));
      case 2 ->
          new AuditLine(2, NOON, ChainLink.SYSTEM, null, 0, "session.refuse", "y", "::1", Map.of());
      default -> new AuditLine(id, NOON, "b", "Ben", 4, "policy.set", "account 4", "::1", Map.of());
    };
  }

  @Test
  void load_whenThereAreEntries_thenInWordsNewestFirst() throws IOException {
    page.load();

    assertEquals(
        List.of("Security level was demanded", "Sign-in failed", "new-thing.do"),
        page.getRows().stream().map(row -> row.what().words()).toList());
    assertEquals(
        List.of("Ben", "The platform itself", "Person 3fa85f64"),
        page.getRows().stream().map(row -> row.who().name()).toList());
    assertEquals("Mon 23 Nov, 12:00", page.getRows().get(0).when());
    assertEquals("3 entries", page.getShown());
    assertNull(page.getOlderLink());
    assertNull(page.getNewestLink());
  }

  @Test
  void load_whenThereAreMoreThanAPage_thenTheNextPageBeginsAtAnEntry() throws IOException {
    newest = 230;
    page.getFilter().setBefore("201");

    page.load();

    assertEquals("200", page.getRows().get(0).id());
    assertEquals(100, page.getRows().size());
    assertEquals("/app/settings/audit?account=4&before=101", page.getOlderLink());
    assertEquals("/app/settings/audit?account=4", page.getNewestLink());
  }

  @Test
  void load_whenAnEntryIsNamed_thenItsDetailIsOpen() throws IOException {
    page.getFilter().setEntry("1");

    page.load();

    assertEquals(List.of(Map.entry("name", "A")), page.getPanel().details());
  }

  @Test
  void load_whenThereAreNone_thenTheReasonIsTold() throws IOException {
    newest = 0;
    page.load();
    assertEquals("quiet", page.getEmptyCase());

    page.getFilter().setAction("nothing.known");
    page.load();
    assertEquals("nothing", page.getEmptyCase());
  }

  @Test
  void load_whenNoAccountIsOpen_thenNotFound() {
    account = Optional.empty();

    assertThrows(NotFoundException.class, page::load);
  }
}

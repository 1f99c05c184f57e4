package org.openpowerradar.account.boundary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.audit.ChainLink;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;

class AuditTrailIT {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final AuditEntry CREATED =
      AuditEntry.of(new AccountId(7), "site.create", "site 12").with("name", "Büro ☀ 'A'");
  private static final String CHAIN =
      """
      SELECT id, recorded_at, actor, account, action, target, facts, previous, hash
      FROM audit_entry ORDER BY id
      """;

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TestClock clock = new TestClock(START);

  @BeforeEach
  void standStill() {
    clock.set(START);
  }

  private void record(String subject, AuditEntry entry) {
    unit.run(entities -> AuditFixture.trail(entities, clock, subject).record(entry));
  }

  @Test
  void record_whenCommitted_thenWhoDidWhatIsThere() {
    record("anna", CREATED);

    assertEquals(
        List.of(
            new AuditFixture.Told(
                "anna", 7, "site.create", "site 12", Map.of("name", "Büro ☀ 'A'"))),
        unit.call(AuditFixture::told));
  }

  @Test
  void record_whenRolledBack_thenNothingIsThereAndTheChainGoesOn() {
    record("anna", CREATED);
    assertThrows(
        IllegalStateException.class,
        () ->
            unit.run(
                entities -> {
                  AuditFixture.trail(entities, clock, "ben").record(CREATED);
                  throw new IllegalStateException("the change failed");
                }));
    record("dora", CREATED);

    assertEquals(List.of("anna", "dora"), actors());
    assertChained(2);
  }

  @Test
  void record_whenNobodyAsked_thenThePlatformItselfDidIt() {
    record("ANONYMOUS", AuditEntry.of(null, "chain.check", "chain"));

    assertEquals(List.of(ChainLink.SYSTEM), actors());
  }

  @Test
  void record_whenTheClockStepsBack_thenTheEntryIsNotDatedBeforeTheLast() {
    record("anna", CREATED);
    clock.advance(Duration.ofHours(-1));
    record("anna", CREATED);

    assertEquals(
        List.of(START.toEpochMilli(), START.toEpochMilli()),
        links().stream().map(ChainLink::at).toList());
  }

  @Test
  void record_whenManyAtOnce_thenOneChainWithoutAGap() {
    CompletableFuture.allOf(
            IntStream.range(0, 8)
                .mapToObj(person -> CompletableFuture.runAsync(() -> tenTimes("p" + person)))
                .toArray(CompletableFuture[]::new))
        .join();

    assertChained(80);
  }

  private void tenTimes(String subject) {
    for (int i = 0; i < 10; i++) {
      record(subject, CREATED);
    }
  }

  private List<String> actors() {
    return unit.call(AuditFixture::told).stream().map(AuditFixture.Told::actor).toList();
  }

  private void assertChained(int entries) {
    List<ChainLink> links = links();
    assertEquals(
        LongStream.rangeClosed(1, entries).boxed().toList(),
        links.stream().map(ChainLink::id).toList());
    for (int i = 1; i < entries; i++) {
      assertEquals(links.get(i - 1).hash(), links.get(i).previous());
    }
  }

  private List<ChainLink> links() {
    List<?> rows = unit.call(entities -> entities.createNativeQuery(CHAIN).getResultList());
    return rows.stream().map(row -> link((Object[]) row)).toList();
  }

  private static ChainLink link(Object[] row) {
    return new ChainLink(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        (String) row[2],
        ((Number) row[3]).longValue(),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }
}

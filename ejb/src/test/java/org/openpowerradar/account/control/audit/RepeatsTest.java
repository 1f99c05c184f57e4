package org.openpowerradar.account.control.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.audit.AuditEntry;

class RepeatsTest {
  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private final Repeats repeats = new Repeats(2, Duration.ofMinutes(1));

  private static Occurrence refusal(String target) {
    return Occurrence.of(
        AuditEntry.of(null, "access.deny", target), new Origin("anna", "192.0.2.7"));
  }

  private void add(String target, int seconds) {
    repeats.add(refusal(target), START.plusSeconds(seconds));
  }

  private List<String> due(int seconds) {
    return repeats.due(START.plusSeconds(seconds)).stream()
        .map(each -> each.entry().target() + " " + each.entry().details())
        .toList();
  }

  @Test
  void due_whenItHappensAgain_thenTheFirstAtOnceAndTheRestAfterAMinute() {
    add("site 1", 0);
    assertEquals(List.of("site 1 {}"), due(1));
    add("site 1", 2);
    add("site 1", 50);
    assertEquals(List.of(), due(59));

    assertEquals(List.of("site 1 {times=2}"), due(60));
    assertEquals(List.of(), due(61));
  }

  @Test
  void due_whenItHappensAfterTheMinute_thenItIsAFirstAgain() {
    add("site 1", 0);
    due(60);
    add("site 1", 61);

    assertEquals(List.of("site 1 {}"), due(62));
  }

  @Test
  void add_whenThereAreTooManyDifferentOnes_thenTheRestIsCountedTogether() {
    add("site 1", 0);
    add("site 2", 0);
    add("site 3", 0);
    add("site 4", 0);

    assertEquals(
        List.of("site 1 {}", "site 2 {}", "more than listed {}", "more than listed {times=1}"),
        due(60));
  }
}

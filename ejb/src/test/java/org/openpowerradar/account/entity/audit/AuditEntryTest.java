package org.openpowerradar.account.entity.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.entity.AccountId;

class AuditEntryTest {
  private static final AuditEntry ENTRY = AuditEntry.of(new AccountId(7), "site.create", "site 12");

  @Test
  void with_whenDetailsAreGiven_thenTheyStandByName() {
    AuditEntry entry = ENTRY.with("zone", "Europe/Berlin").with("area", 12).with("city", null);

    assertEquals(List.of("area", "zone"), List.copyOf(entry.details().keySet()));
    assertEquals("12", entry.details().get("area"));
  }

  @Test
  void with_whenTheValueIsLong_thenItIsCutBetweenCharacters() {
    String value = "x".repeat(248) + "\uD83D\uDD0C" + "y";

    assertEquals("x".repeat(248) + "…", ENTRY.with("name", value).details().get("name"));
  }

  @Test
  void of_whenTheTargetIsLong_thenItIsCut() {
    assertEquals(120, AuditEntry.of(null, "site.create", "s".repeat(400)).target().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "Site.create", "site.", "site.create.now", "site create"})
  void of_whenTheActionIsNone_thenRefused(String action) {
    assertThrows(IllegalArgumentException.class, () -> AuditEntry.of(null, action, "site 12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "a\nb"})
  void with_whenTheNameIsNone_thenRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> ENTRY.with(name, "x"));
  }

  @Test
  void hash_whenACharacterMovesToTheNextText_thenAnother() {
    ChainLink one = new ChainLink(1, 2, "a", 3, "b.c", "de", "f", ChainLink.START);
    ChainLink other = new ChainLink(1, 2, "a", 3, "b.cd", "e", "f", ChainLink.START);

    assertEquals(Map.of(one.hash(), 1, other.hash(), 2).size(), 2);
  }
}

package org.openpowerradar.account.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;

class GrantsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final AccountId OURS = new AccountId(1);
  private static final AccountId THEIRS = new AccountId(2);
  private static final SiteId SHOP = new SiteId(11);
  private static final SiteId OTHER_SHOP = new SiteId(12);

  @ParameterizedTest
  @CsvSource({
    // granted,     held by Keycloak, wanted,       ends in [s], allowed
    "VIEWER,        VIEWER,           VIEWER,       ,            true",
    "VIEWER,        VIEWER,           VIEWER,       1,           true",
    "VIEWER,        VIEWER,           VIEWER,       0,           false",
    "VIEWER,        VIEWER,           VIEWER,       -1,          false",
    "VIEWER,        ACCOUNT_ADMIN,    VIEWER,       ,            false",
    "ACCOUNT_ADMIN, VIEWER,           ACCOUNT_ADMIN,,            false",
    "VIEWER,        VIEWER,           SITE_MANAGER, ,            false",
    "AUDITOR,       AUDITOR,          VIEWER,       ,            false",
    "SITE_MANAGER,  SITE_MANAGER,     SITE_MANAGER, ,            true"
  })
  void scope_whenRoleGrantAndWishMeet_thenAllowed(
      Role granted, Role held, Role wanted, Long endsIn, boolean allowed) {
    Grant grant = Grant.of("anna", granted, OURS);
    if (endsIn != null) {
      grant.until(NOW.plusSeconds(endsIn));
    }

    Scope scope = new Grants(List.of(grant), Set.of(held), NOW).scope(Set.of(wanted));

    assertEquals(allowed, scope.coversWhole(OURS));
  }

  @Test
  void scope_whenASiteIsGranted_thenNotItsAccountNorOtherSites() {
    Scope scope = viewer(Grant.of("ben", Role.VIEWER, OURS, SHOP));

    assertEquals(Map.of(SHOP, OURS), scope.sites());
    assertEquals(
        List.of(true, false, false, true),
        List.of(
            scope.covers(OURS, SHOP),
            scope.covers(OURS, OTHER_SHOP),
            scope.coversWhole(OURS),
            scope.touches(OURS)));
  }

  @Test
  void scope_whenTheSiteIsSaidToBelongToAnotherAccount_thenNotCovered() {
    Scope scope = viewer(Grant.of("ben", Role.VIEWER, OURS, SHOP));

    assertEquals(false, scope.covers(THEIRS, SHOP));
  }

  @Test
  void scope_whenTheAccountIsGranted_thenEachOfItsSites() {
    Scope scope = viewer(Grant.of("ben", Role.VIEWER, OURS));

    assertEquals(
        List.of(true, false), List.of(scope.covers(OURS, SHOP), scope.covers(THEIRS, SHOP)));
  }

  @Test
  void scope_whenSeveralAreGranted_thenTheirUnion() {
    Scope scope =
        viewer(Grant.of("ben", Role.VIEWER, OURS), Grant.of("ben", Role.VIEWER, THEIRS, SHOP));

    assertEquals(Set.of(OURS, THEIRS), scope.touchedAccounts());
  }

  @Test
  void scope_whenNothingIsGranted_thenNowhere() {
    assertEquals(new Scope(Set.of(), Map.of()), viewer());
  }

  private static Scope viewer(Grant... grants) {
    return new Grants(List.of(grants), Set.of(Role.VIEWER), NOW).scope(Set.of(Role.VIEWER));
  }
}

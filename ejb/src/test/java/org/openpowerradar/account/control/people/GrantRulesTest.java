package org.openpowerradar.account.control.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

class GrantRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Instant NEXT_YEAR = NOW.plus(Duration.ofDays(365));
  private static final AccountId HERE = new AccountId(1);

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PLATFORM_OPERATOR")
  void administrator_whenOfTheWholeAccountForEver_thenGivesEveryRoleAnywhere(Role role) {
    GrantRules rules = rules(Grant.of("anna", Role.ACCOUNT_ADMIN, HERE));

    assertDoesNotThrow(() -> rules.require(new GrantWish(role, Set.of(), null)));
    assertDoesNotThrow(() -> rules.require(new GrantWish(role, Set.of(new SiteId(1)), TOMORROW)));
  }

  @Test
  void administrator_whenItIsTheRoleOfOperators_thenRefused() {
    GrantRules rules = rules(Grant.of("anna", Role.ACCOUNT_ADMIN, HERE));

    assertEquals(Refusal.ROLE_NOT_YOURS, refusal(rules, Role.PLATFORM_OPERATOR, null));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNT_ADMIN")
  void anybodyElse_whenOfTheWholeAccount_thenGivesNothing(Role held) {
    assertEquals(
        Refusal.ROLE_NOT_YOURS, refusal(rules(Grant.of("ben", held, HERE)), Role.VIEWER, null));
  }

  @Test
  void administrator_whenOfASiteOrElsewhereOrOver_thenGivesNothing() {
    Grant ofASite = Grant.of("ben", Role.ACCOUNT_ADMIN, HERE, new SiteId(1));
    Grant elsewhere = Grant.of("ben", Role.ACCOUNT_ADMIN, new AccountId(2));
    Grant over = Grant.of("ben", Role.ACCOUNT_ADMIN, HERE).until(NOW);

    assertEquals(
        Refusal.ROLE_NOT_YOURS, refusal(rules(ofASite, elsewhere, over), Role.VIEWER, null));
  }

  @Test
  void administrator_whenTheOwnGrantEnds_thenGivesNothingBeyond() {
    GrantRules rules = rules(Grant.of("ben", Role.ACCOUNT_ADMIN, HERE).until(TOMORROW));

    assertDoesNotThrow(() -> rules.require(new GrantWish(Role.VIEWER, Set.of(), TOMORROW)));
    assertEquals(Refusal.ENDS_TOO_LATE, refusal(rules, Role.VIEWER, TOMORROW.plusMillis(1)));
    assertEquals(Refusal.ENDS_TOO_LATE, refusal(rules, Role.VIEWER, null));
  }

  @Test
  void administrator_whenOfTwoOwnGrantsOneLasts_thenThatOneCounts() {
    GrantRules rules =
        rules(
            Grant.of("ben", Role.ACCOUNT_ADMIN, HERE).until(TOMORROW),
            Grant.of("ben", Role.ACCOUNT_ADMIN, HERE).until(NEXT_YEAR));

    assertDoesNotThrow(() -> rules.require(new GrantWish(Role.VIEWER, Set.of(), NEXT_YEAR)));
  }

  @Test
  void end_whenBehindOrTooFarAhead_thenImpossible() {
    GrantRules rules = rules(Grant.of("anna", Role.ACCOUNT_ADMIN, HERE));

    assertEquals(Refusal.END_IMPOSSIBLE, refusal(rules, Role.VIEWER, NOW));
    assertEquals(
        Refusal.END_IMPOSSIBLE, refusal(rules, Role.VIEWER, NOW.plus(Duration.ofDays(4000))));
  }

  private static GrantRules rules(Grant... grants) {
    return new GrantRules(List.of(grants), HERE, NOW);
  }

  private static Refusal refusal(GrantRules rules, Role role, Instant until) {
    GrantWish wish = new GrantWish(role, Set.of(), until);
    return assertThrows(PeopleException.class, () -> rules.require(wish)).refusal();
  }
}

package org.openpowerradar.account.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

class AccessIT {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Set<Role> ENERGY = Set.of(Role.VIEWER, Role.SITE_MANAGER);
  private static final SiteId ABSENT = new SiteId(999_999);

  private static PersistenceUnit unit;
  private static TwoAccounts two;

  @BeforeAll
  static void start() {
    unit = PersistenceUnit.emptied();
    two =
        unit.call(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              made.grant("anna", Role.SITE_MANAGER, made.lindenhof);
              made.grant("ben", Role.VIEWER, made.lindenhof, made.shop);
              made.grant("dora", Role.AUDITOR, made.lindenhof)
                  .grant("dora", Role.AUDITOR, made.tamar);
              entities.persist(
                  Grant.of("ivo", Role.VIEWER, made.lindenhof).until(NOW).grantedBy("root", NOW));
              return made;
            });
  }

  @Test
  void requireSite_whenTheWholeAccountIsGranted_thenReturns() {
    assertDoesNotThrow(() -> requireSite("anna", Role.SITE_MANAGER, two.office));
  }

  @Test
  void requireSite_whenAnotherSiteIsGranted_thenNotFound() {
    assertThrows(NotFoundException.class, () -> requireSite("ben", Role.VIEWER, two.office));
  }

  @Test
  void requireSite_whenForeignOrAbsent_thenTheAnswersDifferInTheNumberOnly() {
    NotFoundException foreign =
        assertThrows(
            NotFoundException.class, () -> requireSite("anna", Role.SITE_MANAGER, two.plant));
    NotFoundException absent =
        assertThrows(NotFoundException.class, () -> requireSite("anna", Role.SITE_MANAGER, ABSENT));

    assertEquals(
        absent.getMessage(), foreign.getMessage().replace(two.plant.toString(), ABSENT.toString()));
  }

  @Test
  void requireSite_whenTheRoleWasTakenAwayInKeycloak_thenNotFound() {
    assertThrows(NotFoundException.class, () -> requireSite("anna", Role.VIEWER, two.office));
  }

  @Test
  void requireSite_whenTheGrantHasEnded_thenNotFound() {
    assertThrows(NotFoundException.class, () -> requireSite("ivo", Role.VIEWER, two.office));
  }

  @Test
  void requireSite_whenAnotherRoleIsGrantedThere_thenForbidden() {
    assertThrows(ForbiddenException.class, () -> requireSite("dora", Role.AUDITOR, two.office));
  }

  @Test
  void requireAccount_whenOnlyASiteIsGranted_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () ->
            unit.run(
                entities ->
                    AccessFixture.access(entities, CLOCK, "ben", Role.VIEWER)
                        .requireAccount(two.lindenhof, ENERGY)));
  }

  @Test
  void requireAt_whenTheSiteIsGranted_thenTheThing() {
    assertEquals(
        "thing",
        unit.call(
            entities ->
                AccessFixture.access(entities, CLOCK, "anna", Role.SITE_MANAGER)
                    .requireAt(Optional.of("thing"), any -> two.office, ENERGY, "thing 7")));
  }

  @Test
  void requireAt_whenTheRoleIsAnother_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () ->
            unit.run(
                entities ->
                    AccessFixture.access(entities, CLOCK, "dora", Role.AUDITOR)
                        .requireAt(Optional.of("thing"), any -> two.office, ENERGY, "thing 7")));
  }

  /** Or else the time of the answer told which things exist. */
  @Test
  void requireAt_whenForeignOrAbsent_thenTheSameWordsAfterTheSameQuestionsToTheDatabase() {
    BiConsumer<Access, Optional<SiteId>> asked =
        (access, site) -> access.requireAt(site, Function.identity(), ENERGY, "thing 7");

    assertEquals(refused(asked, Optional.of(two.plant)), refused(asked, Optional.empty()));
  }

  @Test
  void requireIn_whenForeignOrAbsent_thenTheSameWordsAfterTheSameQuestionsToTheDatabase() {
    BiConsumer<Access, Optional<AccountId>> asked =
        (access, account) -> access.requireIn(account, Function.identity(), ENERGY, "thing 7");

    assertEquals(refused(asked, Optional.of(two.tamar)), refused(asked, Optional.empty()));
  }

  private static <P> String refused(BiConsumer<Access, Optional<P>> asked, Optional<P> place) {
    return unit.call(
        entities -> {
          Access access = AccessFixture.access(entities, CLOCK, "anna", Role.SITE_MANAGER);
          long before = questions(entities);
          NotFoundException refusal =
              assertThrows(NotFoundException.class, () -> asked.accept(access, place));
          return refusal.getMessage() + " after " + (questions(entities) - before);
        });
  }

  private static long questions(EntityManager entities) {
    Object[] row =
        (Object[])
            entities.createNativeQuery("SHOW SESSION STATUS LIKE 'Questions'").getSingleResult();
    return Long.parseLong(row[1].toString());
  }

  @Test
  void visible_whenOnlyASiteIsGranted_thenItsAccountIsListed() {
    assertEquals(List.of(two.lindenhof), visible("ben", Role.VIEWER));
  }

  @Test
  void visible_whenTwoAccountsAreGranted_thenBothByName() {
    assertEquals(List.of(two.lindenhof, two.tamar), visible("dora", Role.AUDITOR));
  }

  @Test
  void visible_whenNothingIsGranted_thenEmpty() {
    assertEquals(List.of(), visible("nobody", Role.ACCOUNT_ADMIN));
  }

  private static List<AccountId> visible(String subject, Role held) {
    return unit.call(
        entities ->
            AccessFixture.accounts(AccessFixture.access(entities, CLOCK, subject, held))
                .visible()
                .stream()
                .map(AccountSummary::id)
                .toList());
  }

  private static void requireSite(String subject, Role held, SiteId site) {
    unit.run(
        entities -> AccessFixture.access(entities, CLOCK, subject, held).requireSite(site, ENERGY));
  }
}

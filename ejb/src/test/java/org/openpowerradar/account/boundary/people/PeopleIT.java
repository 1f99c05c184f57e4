package org.openpowerradar.account.boundary.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture.Told;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.control.operation.QuotaStore;
import org.openpowerradar.account.control.people.GrantCatalog;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.QuotaKind;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.EmailDomains;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;

/** People come, are looked after and go. Anna runs Lindenhof, Dora works for both accounts. */
class PeopleIT {
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String BEN = "b1000000-0000-4000-8000-000000000002";
  private static final String DORA = "b1000000-0000-4000-8000-000000000004";
  private static final EmailAddress NOOR = new EmailAddress("noor@office.example");
  private static final GrantWish VIEWER = new GrantWish(Role.VIEWER, Set.of(), null);

  private final KeycloakDouble keycloak =
      new KeycloakDouble()
          .with(ANNA, "anna@office.example", "account-admin")
          .with(BEN, "ben@office.example", "viewer")
          .with(DORA, "dora@audit.example", "auditor");
  private PersistenceUnit unit;
  private TwoAccounts two;

  @BeforeEach
  void start() {
    unit = PersistenceUnit.emptied();
    two =
        unit.call(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              made.grant(ANNA, Role.ACCOUNT_ADMIN, made.lindenhof);
              made.grant(BEN, Role.VIEWER, made.lindenhof, made.shop);
              made.grant(DORA, Role.AUDITOR, made.lindenhof);
              return made.grant(DORA, Role.AUDITOR, made.tamar);
            });
    for (String subject : List.of(ANNA, BEN, DORA)) {
      as(ANNA, fixture -> fixture.alignment().align(subject));
    }
  }

  @Test
  void invite_whenNew_thenKnownToKeycloakMailedAndListedAsInvited() {
    String noor = invite(NOOR).subject();

    assertEquals(List.of("noor@office.example"), keycloak.mailed);
    assertEquals(Set.of("viewer"), keycloak.rolesOf(noor));
    assertTrue(keycloak.actionsOf(noor).contains("UPDATE_PASSWORD"));
    assertEquals(PersonState.INVITED, entry(noor).state());
    assertEquals(List.of("person.invite", "invitation.mail"), told());
  }

  @Test
  void invite_whenTheyHaveALogin_thenOnlyTheGrantAndNoMail() {
    People.Outcome outcome = invite(new EmailAddress("dora@audit.example"));

    assertTrue(outcome.isKnown());
    assertEquals(DORA, outcome.subject());
    assertEquals(List.of(), keycloak.mailed);
    assertEquals(Set.of("auditor", "viewer"), keycloak.rolesOf(DORA));
  }

  @Test
  void invite_whenTheMailCannotLeave_thenInvitedAllTheSameAndSaidSo() {
    keycloak.isMailing = false;

    People.Outcome outcome = invite(NOOR);

    assertFalse(outcome.isMailed());
    assertEquals(PersonState.INVITED, entry(outcome.subject()).state());
  }

  @Test
  void invite_whenTheSiteIsForeign_thenNobodyIsLeftAtKeycloak() {
    GrantWish foreign = new GrantWish(Role.VIEWER, Set.of(two.plant), null);

    assertEquals(
        Refusal.NO_SUCH_SITE,
        refusal(fixture -> fixture.people().invite(two.lindenhof, NOOR, foreign)));
    assertFalse(keycloak.provider().findByEmail(NOOR).isPresent());
  }

  @Test
  void invite_whenTheAccountMayHaveNoMorePeople_thenRefusedAndNobodyIsLeftAtKeycloak() {
    unit.run(entities -> new QuotaStore(entities).set(two.lindenhof, QuotaKind.PEOPLE, 3));

    assertEquals(
        Refusal.ACCOUNT_FULL,
        refusal(fixture -> fixture.people().invite(two.lindenhof, NOOR, VIEWER)));
    assertFalse(keycloak.provider().findByEmail(NOOR).isPresent());
  }

  @Test
  void invite_whenTheDomainIsNotAllowed_thenRefusedBeforeKeycloakIsAsked() {
    demand(false, "audit.example");
    keycloak.isAway = true;

    assertEquals(
        Refusal.DOMAIN_NOT_ALLOWED,
        refusal(fixture -> fixture.people().invite(two.lindenhof, NOOR, VIEWER)));
  }

  @Test
  void mail_whenSentAMomentAgo_thenRefused() {
    String noor = invite(NOOR).subject();

    assertEquals(Refusal.TOO_MANY, refusal(fixture -> fixture.people().mail(two.lindenhof, noor)));
  }

  @Test
  void note_whenAnInvitedPersonSignsIn_thenTheInvitationIsAcceptedAndTheyAreActive() {
    String noor = invite(NOOR).subject();

    as(noor, fixture -> fixture.signIns().note(noor, "noor@office.example", "Noor Peeters"));

    PersonEntry entry = entry(noor);
    assertEquals(PersonState.ACTIVE, entry.state());
    assertEquals("Noor Peeters", entry.who().name());
    assertEquals(PeopleFixture.NOW, entry.lastSignIn());
  }

  @Test
  void note_whenSomebodyHoldsNoGrant_thenNotRemembered() {
    as("x", fixture -> fixture.signIns().note("x", "x@y.example", "X"));

    assertNull(unit.call(entities -> entities.find(Person.class, "x")));
  }

  @Test
  void remove_whenNeverSignedIn_thenForgottenAtKeycloakToo() {
    String noor = invite(NOOR).subject();

    as(ANNA, fixture -> fixture.people().remove(two.lindenhof, noor));

    assertFalse(keycloak.knows(noor));
  }

  @Test
  void remove_whenTheyWorkElsewhereToo_thenTheyKeepThatAndTheRole() {
    as(ANNA, fixture -> fixture.people().remove(two.lindenhof, DORA));

    assertEquals(Set.of("auditor"), keycloak.rolesOf(DORA));
    assertEquals(1, unit.call(entities -> new GrantCatalog(entities).of(DORA)).size());
  }

  @Test
  void withdraw_whenKeycloakIsAway_thenTheGrantIsGoneAndTheRoleFollowsLater() {
    long grant = unit.call(entities -> new GrantCatalog(entities).of(BEN).get(0).id());
    keycloak.isAway = true;
    People.Outcome outcome =
        call(ANNA, fixture -> fixture.people().withdraw(two.lindenhof, BEN, grant));

    assertFalse(outcome.isTold());
    keycloak.isAway = false;
    as(ANNA, fixture -> fixture.alignment().align(BEN));
    assertEquals(Set.of(), keycloak.rolesOf(BEN));
  }

  @Test
  void align_whenItIsAProgram_thenItsRolesStayAsTheyAreInKeycloak() {
    String reader = "b1000000-0000-4000-8000-000000000101";
    keycloak.withProgram(reader, "viewer", "installer");
    unit.run(
        entities ->
            entities.persist(
                Grant.of(reader, Role.VIEWER, two.lindenhof).grantedBy("root", PeopleFixture.NOW)));

    as(ANNA, fixture -> fixture.alignment().align(reader));

    assertEquals(Set.of("viewer", "installer"), keycloak.rolesOf(reader));
    assertTrue(entry(reader).who().program());
    assertEquals(
        Refusal.PROGRAM, refusal(fixture -> fixture.logins().disable(two.lindenhof, reader)));
  }

  @Test
  void disable_whenTheyAreTheAccountsAlone_thenSignedOutAndNothingCountsAnyMore() {
    as(ANNA, fixture -> fixture.logins().disable(two.lindenhof, BEN));

    assertEquals(PersonState.DISABLED, entry(BEN).state());
    assertEquals(List.of(BEN), keycloak.signedOut);
    assertThrows(NotFoundException.class, () -> look(BEN, AccessFixture::access));

    as(ANNA, fixture -> fixture.logins().enable(two.lindenhof, BEN));
    assertDoesNotThrow(() -> look(BEN, AccessFixture::access));
  }

  @Test
  void logins_whenThePersonWorksForAnotherAccountToo_thenNothingIsDoneNorShown() {
    List<Consumer<Logins>> deeds =
        List.of(
            logins -> logins.disable(two.lindenhof, DORA),
            logins -> logins.resetSecondFactor(two.lindenhof, DORA),
            logins -> logins.signOutAll(two.lindenhof, DORA),
            logins -> logins.unlock(two.lindenhof, DORA));
    for (Consumer<Logins> deed : deeds) {
      assertEquals(Refusal.OTHER_ACCOUNTS, refusal(fixture -> deed.accept(fixture.logins())));
    }

    assertEquals(List.of(), keycloak.signedOut);
    assertEquals(
        List.of(), call(ANNA, fixture -> fixture.logins().detail(two.lindenhof, DORA)).sessions());
  }

  @Test
  void logins_whenThePersonRunsThePlatform_thenRefused() {
    keycloak.with(BEN, "ben@office.example", "viewer", "platform-operator");

    assertEquals(
        Refusal.OTHER_ACCOUNTS,
        refusal(fixture -> fixture.logins().resetSecondFactor(two.lindenhof, BEN)));
  }

  @Test
  void disable_whenItIsTheLastAdministrator_thenRefusedAndKeycloakIsNotTold() {
    assertEquals(
        Refusal.LAST_ADMINISTRATOR,
        refusal(fixture -> fixture.logins().disable(two.lindenhof, ANNA)));
    assertTrue(keycloak.provider().find(ANNA).orElseThrow().enabled());
  }

  @Test
  void demand_whenASecondFactorIsDemanded_thenGrantsCountOnlyWithOneAndItIsAskedFor() {
    demand(true, "");
    as(ANNA, fixture -> fixture.alignment().align(BEN));

    assertEquals(Set.of(Identity.SET_UP_SECOND_FACTOR), keycloak.actionsOf(BEN));
    assertThrows(NotFoundException.class, () -> look(BEN, AccessFixture::access));
    assertDoesNotThrow(() -> look(BEN, AccessFixture::accessWithSecondFactor));
    assertDoesNotThrow(
        () ->
            unit.run(
                entities ->
                    AccessFixture.access(entities, PeopleFixture.CLOCK, DORA, Role.AUDITOR)
                        .requireAccount(two.tamar, Set.of(Role.AUDITOR))));
  }

  @Test
  void demand_whenTheCallerHasNoSecondFactorOrReadAnotherRule_thenRefused() {
    assertEquals(
        Refusal.WITHOUT_SECOND_FACTOR,
        refusal(
            fixture -> fixture.rules().set(two.lindenhof, new Rule(true, EmailDomains.ANY, 0))));
    demand(false, "office.example");
    assertEquals(
        Refusal.CHANGED_MEANWHILE,
        refusal(
            fixture -> fixture.rules().set(two.lindenhof, new Rule(false, EmailDomains.ANY, 0))));
  }

  private interface Entrance {
    Access access(EntityManager entities, Clock clock, String subject, Role... held);
  }

  private void look(String subject, Entrance entrance) {
    unit.run(
        entities ->
            entrance
                .access(entities, PeopleFixture.CLOCK, subject, Role.VIEWER)
                .requireSite(two.shop, Set.of(Role.VIEWER)));
  }

  private void demand(boolean secondFactor, String domains) {
    unit.run(
        entities ->
            new PeopleFixture(entities, keycloak.provider(), ANNA)
                .withSecondFactor()
                .rules()
                .set(two.lindenhof, new Rule(secondFactor, EmailDomains.parse(domains), 0)));
  }

  private People.Outcome invite(EmailAddress email) {
    return call(ANNA, fixture -> fixture.people().invite(two.lindenhof, email, VIEWER));
  }

  private PersonEntry entry(String subject) {
    return call(ANNA, fixture -> fixture.people().list(two.lindenhof)).stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told() {
    return unit.call(AuditFixture::told).stream().map(Told::action).toList();
  }

  private Refusal refusal(Consumer<PeopleFixture> deed) {
    return assertThrows(PeopleException.class, () -> as(ANNA, deed)).refusal();
  }

  private void as(String caller, Consumer<PeopleFixture> deed) {
    unit.run(entities -> deed.accept(new PeopleFixture(entities, keycloak.provider(), caller)));
  }

  private <T> T call(String caller, Function<PeopleFixture, T> question) {
    return unit.call(
        entities -> question.apply(new PeopleFixture(entities, keycloak.provider(), caller)));
  }
}

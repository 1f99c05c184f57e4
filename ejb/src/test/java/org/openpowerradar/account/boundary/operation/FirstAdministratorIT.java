package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.operation.FirstAdministrator.Standing;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/** Nobody runs the provider of the world: it has an installer and a viewer. */
class FirstAdministratorIT {
  private static final String DORA = "b1000000-0000-4000-8000-000000000004";
  private static final EmailAddress NORA = new EmailAddress("nora@mill.example");
  private static final EmailAddress NILS = new EmailAddress("nils@mill.example");
  private static final FullName NAME = new FullName("Nora", "Nagel");

  private final LentWorld world = new LentWorld();
  private final KeycloakDouble keycloak = new KeycloakDouble().with(DORA, "dora@audit.example");

  private <T> T by(String subject, Function<FirstAdministrator, T> what) {
    return world.as(
        subject,
        call -> what.apply(OperationFixture.administrators(call, keycloak.provider())),
        Role.PLATFORM_OPERATOR);
  }

  private People.Outcome invite(AccountId account, EmailAddress email) {
    return by(LentWorld.OTTO, each -> each.invite(account, email, NAME));
  }

  private Standing standing() {
    return by(LentWorld.OTTO, each -> each.standing(world.provider));
  }

  private boolean mail() {
    return by(
        LentWorld.OTTO,
        each -> {
          each.mail(world.provider);
          return true;
        });
  }

  private List<String> told() {
    return world.unit.call(
        entities -> AuditFixture.told(entities).stream().map(AuditFixture.Told::action).toList());
  }

  @Test
  void invite_whenSomebodyNew_thenNamedMailedAndAwaited() {
    People.Outcome outcome = invite(world.provider, NORA);

    assertEquals(new People.Outcome(outcome.subject(), false, true, true), outcome);
    assertEquals(List.of("nora@mill.example"), keycloak.mailed);
    assertEquals(Set.of("account-admin"), keycloak.rolesOf(outcome.subject()));
    assertEquals("Nora Nagel", keycloak.provider().find(outcome.subject()).orElseThrow().name());
    assertEquals("nora@mill.example", standing().awaited());
    assertFalse(standing().isRun());
    assertEquals(List.of("account.invite", "invitation.mail"), told());
  }

  @Test
  void invite_whenTheyHaveALogin_thenTheyRunItAtOnceAndGetNoMail() {
    People.Outcome outcome = invite(world.provider, new EmailAddress("dora@audit.example"));

    assertTrue(outcome.isKnown());
    assertEquals(new Standing(true, null, null), standing());
    assertEquals(List.of(), keycloak.mailed);
  }

  @Test
  void invite_whenTheyHaveComeAndSignedIn_thenSomebodyRunsIt() {
    invite(world.provider, NORA);
    world.unit.run(
        entities ->
            entities
                .createNativeQuery("UPDATE invitation SET accepted_at = NOW(3)")
                .executeUpdate());

    assertTrue(standing().isRun());
    assertThrows(InvalidRequestException.class, () -> invite(world.provider, NILS));
  }

  @Test
  void invite_whenSomebodyRunsTheAccount_thenRefusedAndNobodyIsMade() {
    assertThrows(InvalidRequestException.class, () -> invite(world.two.lindenhof, NORA));

    assertTrue(keycloak.provider().findByEmail(NORA).isEmpty());
  }

  @Test
  void invite_whenAnotherIsAwaited_thenTheEarlierInvitationEnds() {
    String nora = invite(world.provider, NORA).subject();

    invite(world.provider, NILS);

    assertEquals("nils@mill.example", standing().awaited());
    assertFalse(keycloak.knows(nora), "the link of the first mail is worth nothing");
    Long grants =
        world.unit.call(
            entities ->
                entities
                    .createQuery("SELECT COUNT(g) FROM Grant g WHERE g.subject = :s", Long.class)
                    .setParameter("s", nora)
                    .getSingleResult());
    assertEquals(0, grants.intValue());
  }

  @Test
  void invite_whenTheMailCannotLeave_thenAwaitedAndMailedLater() {
    keycloak.isMailing = false;

    assertFalse(invite(world.provider, NORA).isMailed());
    keycloak.isMailing = true;
    world.clock.advance(Duration.ofMinutes(2));

    assertTrue(mail());
    assertEquals(List.of("nora@mill.example"), keycloak.mailed);
  }

  @Test
  void mail_whenWithinAMinuteOrNobodyIsAwaited_thenRefused() {
    assertEquals(Refusal.NOTHING_TO_DO, assertThrows(PeopleException.class, this::mail).refusal());
    invite(world.provider, NORA);

    assertEquals(Refusal.TOO_MANY, assertThrows(PeopleException.class, this::mail).refusal());
  }

  @Test
  void everything_whenNoOperatorOrNoAccount_thenRefused() {
    AccountId absent = new AccountId(999_999);

    assertThrows(ForbiddenException.class, () -> by("adam", each -> each.standing(world.provider)));
    assertThrows(
        ForbiddenException.class, () -> by("adam", each -> each.invite(absent, NORA, NAME)));
    assertThrows(NotFoundException.class, () -> invite(absent, NORA));
    assertTrue(keycloak.provider().findByEmail(NORA).isEmpty());
  }

  @Test
  void name_whenItIsNone_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> new FullName(" ", "Nagel"));
    assertThrows(InvalidRequestException.class, () -> new FullName("Nora", "<b>"));
    assertThrows(InvalidRequestException.class, () -> new FullName("N".repeat(101), "Nagel"));
  }
}

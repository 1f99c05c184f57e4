package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.control.identity.KeycloakDouble;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.PeopleException;

class OperatorsIT {
  private static final String OLGA = "b1000000-0000-4000-8000-00000000000a";

  private static final EmailAddress OLGAS = new EmailAddress("olga@example.org");

  private final LentWorld world = new LentWorld();
  private final KeycloakDouble keycloak =
      new KeycloakDouble()
          .with(OLGA, "olga@example.org")
          .with(LentWorld.OTTO, "otto@example.org", "platform-operator", "viewer");

  private void by(String subject, Consumer<Operators> what) {
    world.as(
        subject,
        call -> {
          what.accept(OperationFixture.operators(call, keycloak.provider()));
          return null;
        },
        Role.PLATFORM_OPERATOR);
  }

  private Set<String> all() {
    return world.unit.call(
        entities ->
            entities
                .createQuery("SELECT o FROM PlatformOperator o", PlatformOperator.class)
                .getResultStream()
                .map(PlatformOperator::subject)
                .collect(Collectors.toSet()));
  }

  @Test
  void add_whenAnOperatorDoes_thenBothAreAndItIsTold() {
    by(LentWorld.OTTO, operators -> operators.add(OLGAS));

    assertEquals(Set.of(LentWorld.OTTO, OLGA), all());
    by(OLGA, operators -> assertEquals(2, operators.all().size()));
    assertEquals(
        List.of("operator.add"),
        world.unit.call(
            entities ->
                AuditFixture.told(entities).stream().map(AuditFixture.Told::action).toList()));
  }

  @Test
  void add_whenKeycloakAloneSaysOperator_thenForbidden() {
    assertThrows(ForbiddenException.class, () -> by(OLGA, operators -> operators.add(OLGAS)));
  }

  @Test
  void add_whenThereIsNone_thenTheCallerIsEnteredToo() {
    world.unit.run(
        entities -> entities.remove(entities.find(PlatformOperator.class, LentWorld.OTTO)));

    by(LentWorld.OTTO, operators -> operators.add(OLGAS));

    assertEquals(Set.of(LentWorld.OTTO, OLGA), all());
  }

  @Test
  void add_whenOneAlready_thenRefused() {
    EmailAddress otto = new EmailAddress("otto@example.org");

    assertThrows(
        InvalidRequestException.class, () -> by(LentWorld.OTTO, operators -> operators.add(otto)));
  }

  @Test
  void add_whenTheyHaveALogin_thenKeycloakGivesTheRolesAndTheyAreTold() {
    by(LentWorld.OTTO, operators -> assertFalse(operators.add(OLGAS)));

    assertEquals(Set.of("platform-operator", "viewer"), keycloak.rolesOf(OLGA));
    assertEquals(List.of(), keycloak.mailed);
    assertEquals(List.of("OPERATOR_ADDED " + OLGA), notices());
    by(
        LentWorld.OTTO,
        operators -> assertEquals("olga@example.org", operators.all().get(1).person().email()));
  }

  private List<String> notices() {
    return world.unit.call(
        entities -> {
          List<?> rows =
              entities
                  .createNativeQuery("SELECT CONCAT(kind, ' ', recipient) FROM notice")
                  .getResultList();
          return rows.stream().map(Object::toString).toList();
        });
  }

  @Test
  void add_whenTheyHaveNoLogin_thenMadeAndMailedALinkAsOftenAsAsked() {
    EmailAddress nora = new EmailAddress("nora@example.org");

    by(LentWorld.OTTO, operators -> assertTrue(operators.add(nora)));
    by(LentWorld.OTTO, operators -> assertTrue(operators.add(nora)));

    assertEquals(List.of("nora@example.org", "nora@example.org"), keycloak.mailed);
    assertEquals(2, all().size());
  }

  @Test
  void add_whenTheLinkCannotBeMailed_thenNobodyIsEnteredOrLeftAtKeycloak() {
    EmailAddress nora = new EmailAddress("nora@example.org");
    keycloak.isMailing = false;

    assertThrows(PeopleException.class, () -> by(LentWorld.OTTO, operators -> operators.add(nora)));

    assertEquals(Set.of(LentWorld.OTTO), all());
    assertTrue(keycloak.provider().findByEmail(nora).isEmpty());
  }

  @Test
  void remove_whenKeycloakAnswers_thenItsRolesGoToo() {
    by(LentWorld.OTTO, operators -> operators.add(OLGAS));

    by(LentWorld.OTTO, operators -> operators.remove(OLGA));

    assertEquals(Set.of(), keycloak.rolesOf(OLGA));
  }

  @Test
  void remove_whenKeycloakIsAway_thenNoneAllTheSame() {
    by(LentWorld.OTTO, operators -> operators.add(OLGAS));
    keycloak.isAway = true;

    by(LentWorld.OTTO, operators -> operators.remove(OLGA));

    assertThrows(ForbiddenException.class, () -> by(OLGA, Operators::all));
  }

  @Test
  void remove_whenAnotherStays_thenNoneFromTheNextRequestOn() {
    by(LentWorld.OTTO, operators -> operators.add(OLGAS));

    by(LentWorld.OTTO, operators -> operators.remove(OLGA));

    assertThrows(ForbiddenException.class, () -> by(OLGA, Operators::all));
  }

  @Test
  void remove_whenTheLastOne_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () -> by(LentWorld.OTTO, operators -> operators.remove(LentWorld.OTTO)));
    assertEquals(Set.of(LentWorld.OTTO), all());
  }

  @Test
  void remove_whenNoOperator_thenNotFound() {
    assertThrows(
        NotFoundException.class, () -> by(LentWorld.OTTO, operators -> operators.remove(OLGA)));
  }
}

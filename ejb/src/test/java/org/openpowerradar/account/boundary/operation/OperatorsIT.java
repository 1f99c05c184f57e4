package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.PlatformOperator;

class OperatorsIT {
  private static final String OLGA = "b1000000-0000-4000-8000-00000000000a";

  private final LentWorld world = new LentWorld();

  private void by(String subject, Consumer<Operators> what) {
    world.as(
        subject,
        call -> {
          what.accept(OperationFixture.operators(call));
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
    by(LentWorld.OTTO, operators -> operators.add(OLGA));

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
    assertThrows(ForbiddenException.class, () -> by(OLGA, operators -> operators.add(OLGA)));
  }

  @Test
  void add_whenThereIsNone_thenTheCallerIsEnteredToo() {
    world.unit.run(
        entities -> entities.remove(entities.find(PlatformOperator.class, LentWorld.OTTO)));

    by(LentWorld.OTTO, operators -> operators.add(OLGA));

    assertEquals(Set.of(LentWorld.OTTO, OLGA), all());
  }

  @Test
  void add_whenOneAlreadyOrNoId_thenRefused() {
    assertThrows(
        InvalidRequestException.class,
        () -> by(LentWorld.OTTO, operators -> operators.add(LentWorld.OTTO)));
    assertThrows(
        InvalidRequestException.class, () -> by(LentWorld.OTTO, operators -> operators.add("o")));
  }

  @Test
  void remove_whenAnotherStays_thenNoneFromTheNextRequestOn() {
    by(LentWorld.OTTO, operators -> operators.add(OLGA));

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

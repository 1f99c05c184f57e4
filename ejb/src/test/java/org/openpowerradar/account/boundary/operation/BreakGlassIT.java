package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.PlatformOperator;

class BreakGlassIT {
  private static final String REASON = "The customer asked for help";

  private final LentWorld world = new LentWorld();
  private final Place lindenhof = new Place(world.two.lindenhof, null);

  private long open(Place place, String reason, Duration time) {
    return world.asOtto(glass -> glass.open(place, reason, world.clock.instant().plus(time)));
  }

  private long open() {
    return open(lindenhof, REASON, Duration.ofHours(4));
  }

  @Test
  void open_whenWithReasonAndEnd_thenHeldAndTold() {
    long broken = open();

    LentView mine = world.asOtto(BreakGlass::mine).get(0);
    assertEquals(broken, mine.id());
    assertEquals(Role.VIEWER, mine.opened().role());
    AuditFixture.Told told = world.unit.call(AuditFixture::told).get(0);
    assertEquals("break-glass.open", told.action());
    assertEquals(world.two.lindenhof.value(), told.account());
    assertEquals(REASON, told.details().get("reason"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "because", "         x         "})
  void open_whenTheReasonIsNone_thenRefused(String reason) {
    assertThrows(InvalidRequestException.class, () -> open(lindenhof, reason, Duration.ofHours(1)));
  }

  @Test
  void open_whenTheReasonIsTooLong_thenRefused() {
    assertThrows(
        InvalidRequestException.class, () -> open(lindenhof, "x".repeat(501), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT4H0.001S"})
  void open_whenTheTimeIsNoneOrTooLong_thenRefused(Duration time) {
    assertThrows(InvalidRequestException.class, () -> open(lindenhof, REASON, time));
  }

  @Test
  void open_whenAccountOrSiteIsAbsentOrForeign_thenNotFound() {
    Duration hour = Duration.ofHours(1);

    assertThrows(
        NotFoundException.class, () -> open(new Place(new AccountId(999_999), null), REASON, hour));
    assertThrows(
        NotFoundException.class,
        () -> open(new Place(world.two.lindenhof, world.two.plant), REASON, hour));
  }

  @Test
  void open_whenTheCallerLooksThereAlready_thenRefused() {
    open();

    assertThrows(InvalidRequestException.class, this::open);
  }

  @Test
  void open_whenTheAccountIsSuspended_thenRefused() {
    world.suspend(world.two.lindenhof);

    assertThrows(InvalidRequestException.class, this::open);
  }

  @Test
  void open_whenTheCallerIsNoOperator_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () ->
            world.as(
                "vic",
                call ->
                    OperationFixture.breakGlass(call)
                        .open(lindenhof, REASON, LentWorld.START.plusSeconds(60)),
                Role.VIEWER));
  }

  @Test
  void end_whenByWhoOpenedIt_thenOver() {
    long broken = open();

    world.asOtto(
        glass -> {
          glass.end(broken);
          return null;
        });

    assertEquals(List.of(), world.asOtto(BreakGlass::mine));
    assertTrue(
        world.unit.call(AuditFixture::told).stream()
            .anyMatch(told -> told.action().equals("break-glass.end")));
  }

  @Test
  void end_whenByAnotherOperator_thenNotFound() {
    long broken = open();
    world.unit.run(
        entities ->
            entities.persist(new PlatformOperator("olga", LentWorld.OTTO, LentWorld.START)));

    assertThrows(
        NotFoundException.class,
        () ->
            world.as(
                "olga",
                call -> {
                  OperationFixture.breakGlass(call).end(broken);
                  return null;
                },
                Role.PLATFORM_OPERATOR));
  }
}

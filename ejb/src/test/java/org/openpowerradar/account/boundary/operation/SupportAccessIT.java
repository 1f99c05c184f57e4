package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.LentAccess.Place;

class SupportAccessIT {
  private final LentWorld world = new LentWorld();
  private final Place office = new Place(world.two.lindenhof, world.two.office);

  private long lend(AccountId provider, Role role, Place place, Duration time) {
    return world.asAdam(
        support ->
            support.lend(
                new SupportAccess.Offer(provider, role, place, world.clock.instant().plus(time))));
  }

  private long lend(Role role, Duration time) {
    return lend(world.provider, role, office, time);
  }

  private <T> T as(String subject, Role held, Function<SupportAccess, T> what) {
    return world.as(subject, call -> what.apply(OperationFixture.support(call)), held);
  }

  private void end(long lent) {
    world.asAdam(
        support -> {
          support.end(world.two.lindenhof, lent);
          return null;
        });
  }

  @Test
  void lend_whenToAProvider_thenListedByBothAndTold() {
    long lent = lend(Role.INSTALLER, Duration.ofDays(7));

    LentView view = world.asAdam(support -> support.of(world.two.lindenhof)).get(0);
    assertEquals(lent, view.id());
    assertEquals("Office", view.opened().siteName());
    assertEquals("Helpers", view.taker().provider().name());
    assertEquals(LentWorld.START.plus(Duration.ofDays(7)), view.span().until());
    assertEquals(
        List.of("support.grant"),
        world.unit.call(
            entities ->
                AuditFixture.told(entities).stream().map(AuditFixture.Told::action).toList()));
  }

  @Test
  void of_whenWhatWasLentLaterIsOver_thenWhatCountsComesFirst() {
    long counting = lend(Role.INSTALLER, Duration.ofDays(7));
    world.clock.advance(Duration.ofHours(1));
    long over = lend(Role.VIEWER, Duration.ofDays(1));
    end(over);

    List<Long> listed =
        world.asAdam(support -> support.of(world.two.lindenhof)).stream()
            .map(LentView::id)
            .toList();

    assertEquals(List.of(counting, over), listed);
  }

  @Test
  void receivedBy_whenSomethingWasLent_thenTheProviderSeesIt() {
    world.grant(Grant.of("pam", Role.ACCOUNT_ADMIN, world.provider));
    lend(Role.INSTALLER, Duration.ofDays(7));

    List<LentView> received =
        as("pam", Role.ACCOUNT_ADMIN, support -> support.receivedBy(world.provider));

    assertEquals("Lindenhof", received.get(0).opened().account().name());
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCOUNT_ADMIN", "PLATFORM_OPERATOR"})
  void lend_whenTheRoleBegetsAccess_thenRefused(Role role) {
    assertThrows(InvalidRequestException.class, () -> lend(role, Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P91D"})
  void lend_whenTheTimeIsNoneOrTooLong_thenRefused(Duration time) {
    assertThrows(InvalidRequestException.class, () -> lend(Role.VIEWER, time));
  }

  @Test
  void lend_whenToACustomerOrToItself_thenRefused() {
    Duration day = Duration.ofDays(1);

    assertThrows(
        InvalidRequestException.class, () -> lend(world.two.tamar, Role.VIEWER, office, day));
    assertThrows(
        InvalidRequestException.class, () -> lend(world.two.lindenhof, Role.VIEWER, office, day));
    assertThrows(
        InvalidRequestException.class,
        () -> lend(new AccountId(999_999), Role.VIEWER, office, day));
  }

  @Test
  void lend_whenTheSiteIsForeign_thenNotFound() {
    Place foreign = new Place(world.two.lindenhof, world.two.plant);

    assertThrows(
        NotFoundException.class,
        () -> lend(world.provider, Role.VIEWER, foreign, Duration.ofDays(1)));
  }

  @Test
  void lend_whenByAnotherAccount_thenNotFound() {
    Place foreign = new Place(world.two.tamar, null);

    assertThrows(
        NotFoundException.class,
        () -> lend(world.provider, Role.VIEWER, foreign, Duration.ofDays(1)));
  }

  @Test
  void lend_whenByOneWithoutTheRole_thenForbidden() {
    world.grant(Grant.of("max", Role.SITE_MANAGER, world.two.lindenhof));

    assertThrows(
        ForbiddenException.class,
        () -> as("max", Role.SITE_MANAGER, support -> support.of(world.two.lindenhof)));
  }

  @Test
  void end_whenLive_thenOverAndTold() {
    long lent = lend(Role.VIEWER, Duration.ofDays(1));
    world.clock.advance(Duration.ofHours(1));

    end(lent);

    LentView.Span span = world.asAdam(support -> support.of(world.two.lindenhof)).get(0).span();
    assertEquals("adam", span.endedBy().subject());
    assertEquals(LentWorld.START.plus(Duration.ofHours(1)), span.endedAt());
  }

  @Test
  void end_whenOverAlready_thenNothingChanges() {
    long lent = lend(Role.VIEWER, Duration.ofDays(1));
    world.clock.advance(Duration.ofDays(1));

    end(lent);

    assertNull(world.asAdam(support -> support.of(world.two.lindenhof)).get(0).span().endedAt());
  }

  @Test
  void end_whenOfAnotherAccountOrAbsent_thenNotFound() {
    long lent = lend(Role.VIEWER, Duration.ofDays(1));

    assertThrows(
        NotFoundException.class,
        () ->
            as(
                "tara",
                Role.ACCOUNT_ADMIN,
                support -> {
                  support.end(world.two.tamar, lent);
                  return null;
                }));
    assertThrows(NotFoundException.class, () -> end(999_999));
  }

  @Test
  void breakGlassNow_whenAnOperatorLooks_thenTheReasonIsSeen() {
    world.breakGlass(null);

    LentView view = world.asAdam(support -> support.breakGlassNow(world.two.lindenhof)).get(0);

    assertEquals("The customer asked for help", view.taker().reason());
    assertEquals(LentWorld.OTTO, view.taker().person().subject());
  }

  @Test
  void breakGlassNow_whenItIsOver_thenNone() {
    world.breakGlass(null);
    world.clock.advance(Duration.ofHours(2));

    assertEquals(List.of(), world.asAdam(support -> support.breakGlassNow(world.two.lindenhof)));
  }

  @Test
  void providers_whenAsked_thenThoseThatAreOpen() {
    assertEquals(1, world.asAdam(SupportAccess::providers).size());
    world.suspend(world.provider);
    assertEquals(0, world.asAdam(SupportAccess::providers).size());
  }
}

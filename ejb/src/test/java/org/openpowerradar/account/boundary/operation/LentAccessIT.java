package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.operation.OperationFixture.Call;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.PlatformOperator;

/** Access with what is lent: who gets in by it, where, as what, and for how long. */
class LentAccessIT {
  private static final Duration HOUR = Duration.ofHours(1);

  private final LentWorld world = new LentWorld();

  private static Access access(Call call) {
    return AccessFixture.access(call.entities(), call.clock(), call.subject(), call.held());
  }

  private void enter(String subject, Permission permission, SiteId site, Role... held) {
    world.as(
        subject,
        call -> {
          access(call).requireSite(site, permission.roles());
          return null;
        },
        held);
  }

  private void install(String subject, SiteId site, Role... held) {
    enter(subject, Permission.ROTATE_KEYS, site, held);
  }

  private void look(SiteId site) {
    enter(LentWorld.OTTO, Permission.READ_ENERGY, site, Role.PLATFORM_OPERATOR, Role.VIEWER);
  }

  private void assertIvyRefused() {
    assertThrows(NotFoundException.class, () -> install("ivy", world.two.office, Role.INSTALLER));
  }

  private void assertOttoRefused() {
    assertThrows(NotFoundException.class, () -> look(world.two.office));
  }

  @Test
  void provider_whenNothingIsLent_thenNotFound() {
    assertIvyRefused();
  }

  @Test
  void provider_whenARoleIsLent_thenThoseWhoHoldItThereGetIn() {
    world.lend(Role.INSTALLER, null);

    assertDoesNotThrow(() -> install("ivy", world.two.office, Role.INSTALLER));
    assertThrows(NotFoundException.class, () -> install("vic", world.two.office, Role.VIEWER));
    assertThrows(
        NotFoundException.class, () -> install("nobody", world.two.office, Role.INSTALLER));
  }

  @Test
  void provider_whenKeycloakTookTheRole_thenNotFound() {
    world.lend(Role.INSTALLER, null);

    assertThrows(NotFoundException.class, () -> install("ivy", world.two.office, Role.VIEWER));
  }

  @Test
  void provider_whenTheRoleIsHeldAtASiteOnly_thenNotFound() {
    world.siteOfProvider();
    world.lend(Role.INSTALLER, null);

    assertThrows(NotFoundException.class, () -> install("sid", world.two.office, Role.INSTALLER));
  }

  @Test
  void provider_whenTheOwnGrantEnded_thenNotFound() {
    world.grant(Grant.of("ida", Role.INSTALLER, world.provider).until(LentWorld.START));
    world.lend(Role.INSTALLER, null);

    assertThrows(NotFoundException.class, () -> install("ida", world.two.office, Role.INSTALLER));
  }

  @Test
  void provider_whenTheRoleAllowsNotWhatIsAsked_thenForbidden() {
    world.lend(Role.INSTALLER, null);

    assertThrows(
        ForbiddenException.class,
        () -> enter("ivy", Permission.READ_ENERGY, world.two.office, Role.INSTALLER));
  }

  @Test
  void provider_whenASiteIsLent_thenThatSiteOnly() {
    world.lend(Role.INSTALLER, world.two.shop);

    assertDoesNotThrow(() -> install("ivy", world.two.shop, Role.INSTALLER));
    assertIvyRefused();
    assertThrows(NotFoundException.class, () -> install("ivy", world.two.plant, Role.INSTALLER));
  }

  @Test
  void provider_whenTheWholeAccountIsLent_thenNoOther() {
    world.lend(Role.INSTALLER, null);

    assertThrows(NotFoundException.class, () -> install("ivy", world.two.plant, Role.INSTALLER));
  }

  @Test
  void provider_whenTheTimeIsOver_thenNotFound() {
    world.lend(Role.INSTALLER, null);
    world.clock.advance(HOUR);

    assertIvyRefused();
  }

  @Test
  void provider_whenTheAccountEndedIt_thenNotFoundAtOnce() {
    long lent = world.lend(Role.INSTALLER, null);
    install("ivy", world.two.office, Role.INSTALLER);

    world.asAdam(
        support -> {
          support.end(world.two.lindenhof, lent);
          return null;
        });

    assertIvyRefused();
  }

  @Test
  void provider_whenOneOfTheTwoIsSuspended_thenNotFound() {
    world.lend(Role.INSTALLER, null);
    world.suspend(world.provider);

    assertIvyRefused();
  }

  @Test
  void provider_whenTheCustomerIsSuspended_thenNotFound() {
    world.lend(Role.INSTALLER, null);
    world.suspend(world.two.lindenhof);

    assertIvyRefused();
  }

  @Test
  void operator_whenTheGlassIsWhole_thenNotFound() {
    assertOttoRefused();
  }

  @Test
  void operator_whenTheGlassIsBroken_thenLooksAndNothingElse() {
    world.breakGlass(null);

    assertDoesNotThrow(() -> look(world.two.office));
    assertThrows(NotFoundException.class, () -> look(world.two.plant));
    assertThrows(
        ForbiddenException.class,
        () ->
            enter(
                LentWorld.OTTO,
                Permission.CORRECT_PARAMETERS,
                world.two.office,
                Role.PLATFORM_OPERATOR,
                Role.VIEWER));
  }

  @Test
  void operator_whenTheGlassOfASiteIsBroken_thenThatSiteOnly() {
    world.breakGlass(world.two.shop);

    assertDoesNotThrow(() -> look(world.two.shop));
    assertOttoRefused();
  }

  @Test
  void operator_whenTheTimeIsOver_thenNotFound() {
    world.breakGlass(null);
    world.clock.advance(HOUR);

    assertOttoRefused();
  }

  @Test
  void operator_whenTheAccountEndedIt_thenNotFoundAtOnce() {
    long broken = world.breakGlass(null);
    look(world.two.office);

    world.asAdam(
        support -> {
          support.end(world.two.lindenhof, broken);
          return null;
        });

    assertOttoRefused();
  }

  @Test
  void operator_whenNoLongerOne_thenNotFound() {
    world.breakGlass(null);

    assertThrows(
        NotFoundException.class,
        () -> enter(LentWorld.OTTO, Permission.READ_ENERGY, world.two.office, Role.VIEWER));
    world.unit.run(
        entities -> {
          entities.persist(new PlatformOperator("other", "other", LentWorld.START));
          entities.remove(entities.find(PlatformOperator.class, LentWorld.OTTO));
        });
    assertOttoRefused();
  }

  @Test
  void operator_whenKeycloakGivesNoViewer_thenNotFound() {
    world.breakGlass(null);

    assertThrows(
        NotFoundException.class,
        () ->
            enter(
                LentWorld.OTTO, Permission.READ_ENERGY, world.two.office, Role.PLATFORM_OPERATOR));
  }

  @Test
  void operator_whenAnotherBrokeTheGlass_thenNotFound() {
    world.breakGlass(null);
    world.unit.run(
        entities ->
            entities.persist(new PlatformOperator("olga", LentWorld.OTTO, LentWorld.START)));

    assertThrows(
        NotFoundException.class,
        () ->
            enter(
                "olga",
                Permission.READ_ENERGY,
                world.two.office,
                Role.PLATFORM_OPERATOR,
                Role.VIEWER));
  }
}

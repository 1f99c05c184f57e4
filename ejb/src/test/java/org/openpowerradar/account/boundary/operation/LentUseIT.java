package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.operation.OperationFixture.Call;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;

/** What is on record when lent access is used, and what is no use. */
class LentUseIT {
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

  private void install(SiteId site) {
    enter("ivy", Permission.ROTATE_KEYS, site, Role.INSTALLER);
  }

  private void look(SiteId site) {
    enter(LentWorld.OTTO, Permission.READ_ENERGY, site, Role.PLATFORM_OPERATOR, Role.VIEWER);
  }

  @Test
  void visible_whenAnAccountIsLent_thenItIsListedAndThatIsNoUse() {
    long lent = world.lend(Role.INSTALLER, world.two.shop);

    List<AccountId> seen =
        world.as(
            "ivy",
            call ->
                AccessFixture.accounts(access(call)).visible().stream()
                    .map(AccountSummary::id)
                    .toList(),
            Role.INSTALLER);

    assertEquals(Set.of(world.provider, world.two.lindenhof), Set.copyOf(seen));
    assertEquals(List.of(), uses(lent));
  }

  @Test
  void scope_whenAskedForAnotherAccount_thenNoUse() {
    long lent = world.lend(Role.INSTALLER, null);

    scope(world.two.tamar);
    assertEquals(List.of(), uses(lent));
    scope(world.two.lindenhof);
    assertEquals(List.of("account " + world.two.lindenhof), uses(lent));
  }

  private void scope(AccountId account) {
    world.as(
        "ivy",
        call -> access(call).scope(account, Permission.READ_BRIDGES.roles()),
        Role.INSTALLER);
  }

  @Test
  void use_whenRepeatedWithinTheHour_thenOnRecordOnce() {
    long lent = world.lend(Role.INSTALLER, null);

    install(world.two.office);
    install(world.two.office);
    install(world.two.shop);

    assertEquals(2, uses(lent).size());
    assertEquals(2, told().stream().filter(action -> action.equals("ivy support.use")).count());
  }

  @Test
  void use_whenThroughBrokenGlass_thenInTheAuditTrailOfTheAccount() {
    world.breakGlass(null);

    look(world.two.office);

    assertEquals(1, told().stream().filter((LentWorld.OTTO + " break-glass.use")::equals).count());
  }

  @Test
  void own_whenTheCallerHasAGrantAsWell_thenWhatIsLentIsNotUsed() {
    world.grant(Grant.of("ivy", Role.INSTALLER, world.two.lindenhof, world.two.office));
    long lent = world.lend(Role.INSTALLER, null);

    install(world.two.office);

    assertEquals(List.of(), uses(lent));
  }

  private List<String> uses(long lent) {
    return world.asAdam(
        support ->
            support.uses(world.two.lindenhof, lent).stream()
                .map(SupportAccess.Use::target)
                .toList());
  }

  private List<String> told() {
    return world.unit.call(
        entities ->
            AuditFixture.told(entities).stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList());
  }
}

package org.openpowerradar.account.boundary.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.boundary.operation.AccountFilter.State;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.AccountChangedException;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.QuotaKind;

class AccountRegisterIT {
  private static final AccountId ABSENT = new AccountId(999_999);

  private final LentWorld world = new LentWorld();

  private List<String> names(String text, State state) {
    return world.asRegistrar(
        register ->
            register.find(new AccountFilter(text, state, 1)).accounts().stream()
                .map(AccountOverview::name)
                .toList());
  }

  private AccountOverview get(AccountId account) {
    return world.asRegistrar(register -> register.get(account));
  }

  private void rename(AccountId account, int seen, String name) {
    world.asRegistrar(
        register -> {
          register.rename(account, seen, name);
          return null;
        });
  }

  private void resume(AccountId account) {
    world.asRegistrar(
        register -> {
          register.resume(account, register.get(account).life().version());
          return null;
        });
  }

  private void setQuota(AccountId account, Map<QuotaKind, Integer> quotas) {
    world.asRegistrar(
        register -> {
          register.setQuota(account, quotas);
          return null;
        });
  }

  private List<String> told() {
    return world.unit.call(
        entities ->
            AuditFixture.told(entities).stream()
                .map(entry -> entry.account() + " " + entry.action())
                .toList());
  }

  @Test
  void find_whenNothingIsLeftOut_thenAllByName() {
    assertEquals(List.of("Helpers", "Lindenhof", "Tamar"), names("", State.ALL));
  }

  @Test
  void find_whenFiltered_thenThoseThatPass() {
    world.suspend(world.two.tamar);

    assertEquals(List.of("Lindenhof"), names("DENH", State.ALL));
    assertEquals(List.of("Tamar"), names(world.two.tamar.toString(), State.ALL));
    assertEquals(List.of("Tamar"), names("", State.SUSPENDED));
    assertEquals(List.of("Helpers", "Lindenhof"), names("", State.OPEN));
    assertEquals(List.of("Helpers"), names("", State.PROVIDERS));
    assertEquals(List.of(), names("%", State.ALL));
  }

  @Test
  void find_whenBeyondTheLastPage_thenNoneAndTheWholeCount() {
    AccountRegister.Page page =
        world.asRegistrar(register -> register.find(new AccountFilter("", State.ALL, 2)));

    assertEquals(new AccountRegister.Page(List.of(), 3), page);
  }

  @Test
  void get_whenItOwnsSomething_thenCounted() {
    world.unit.run(
        entities ->
            entities
                .createNativeQuery("INSERT INTO account_usage VALUES (:account, :day, 17, 1000)")
                .setParameter("account", world.two.lindenhof.value())
                .setParameter("day", LentWorld.START.getEpochSecond() / 86_400 - 1)
                .executeUpdate());

    AccountOverview lindenhof = get(world.two.lindenhof);

    assertEquals(
        Map.of(QuotaKind.SITES, 2, QuotaKind.BRIDGES, 2, QuotaKind.SENSORS, 3, QuotaKind.PEOPLE, 1),
        lindenhof.owned());
    assertEquals(new AccountOverview.Usage(17, 1000), lindenhof.usage());
    assertNull(get(world.two.tamar).usage());
  }

  @Test
  void open_whenNamed_thenListedAndTold() {
    AccountId made = world.asRegistrar(register -> register.open(" Mill ", AccountKind.CUSTOMER));

    assertEquals("Mill", get(made).name());
    assertTrue(told().contains(made + " account.create"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb"})
  void open_whenTheNameIsNone_thenRefused(String name) {
    assertThrows(
        InvalidRequestException.class,
        () -> world.asRegistrar(register -> register.open(name, AccountKind.CUSTOMER)));
  }

  @Test
  void rename_whenSomebodyElseDidMeanwhile_thenRefused() {
    rename(world.two.tamar, 0, "Tavy");

    assertThrows(AccountChangedException.class, () -> rename(world.two.tamar, 0, "Dart"));
    assertEquals("Tavy", get(world.two.tamar).name());
  }

  @Test
  void suspend_whenDone_thenPeopleAreRefusedUntilItIsResumed() {
    world.suspend(world.two.lindenhof);
    assertThrows(NotFoundException.class, this::adamAdministers);

    resume(world.two.lindenhof);
    adamAdministers();

    assertFalse(get(world.two.lindenhof).life().suspendedAt() != null);
    assertEquals(
        List.of(world.two.lindenhof + " account.suspend", world.two.lindenhof + " account.resume"),
        told());
  }

  private void adamAdministers() {
    world.as(
        "adam",
        call -> {
          AccessFixture.access(call.entities(), call.clock(), "adam", Role.ACCOUNT_ADMIN)
              .requireAccount(world.two.lindenhof, Permission.GOVERN_SUPPORT.roles());
          return null;
        });
  }

  @Test
  void suspend_whenTheAccountIsAbsent_thenNotFound() {
    assertThrows(NotFoundException.class, () -> world.suspend(ABSENT));
  }

  @Test
  void quota_whenSetForOneKind_thenTheOthersAreThoseOfThePlatform() {
    setQuota(world.two.tamar, Map.of(QuotaKind.SITES, 3));

    AccountRegister.Quota quota = world.asRegistrar(register -> register.quota(world.two.tamar));

    assertEquals(Map.of(QuotaKind.SITES, 3), quota.own());
    assertEquals(10, quota.preset().get(QuotaKind.PEOPLE));
  }

  @Test
  void quota_whenLeftOutAgain_thenThatOfThePlatform() {
    setQuota(world.two.tamar, Map.of(QuotaKind.SITES, 3));
    setQuota(world.two.tamar, Map.of());

    assertEquals(Map.of(), world.asRegistrar(register -> register.quota(world.two.tamar)).own());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_001})
  void setQuota_whenOutOfRange_thenRefused(int most) {
    assertThrows(
        InvalidRequestException.class,
        () -> setQuota(world.two.tamar, Map.of(QuotaKind.SITES, most)));
  }

  @Test
  void find_whenTheCallerIsNoOperator_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () ->
            world.as(
                "adam",
                call -> OperationFixture.register(call).find(new AccountFilter("", State.ALL, 1)),
                Role.ACCOUNT_ADMIN));
  }

  @Test
  void find_whenKeycloakSaysOperatorButTheListDoesNot_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () ->
            world.as(
                "mallory",
                call -> OperationFixture.register(call).find(new AccountFilter("", State.ALL, 1)),
                Role.PLATFORM_OPERATOR));
  }
}

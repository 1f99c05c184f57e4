package org.openpowerradar.account.boundary.operation;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.openpowerradar.account.boundary.operation.OperationFixture.Call;
import org.openpowerradar.account.entity.Account;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.AccountKind;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.entity.Market;
import org.openpowerradar.site.entity.Site;

/**
 * Two customers, a provider and an operator. Adam and Tara administer Lindenhof and Tamar; Ivy
 * installs and Vic looks for the whole provider; Otto runs the platform.
 */
final class LentWorld {
  static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  /** Ids as Keycloak gives them. */
  static final String OTTO = "b1000000-0000-4000-8000-000000000005";

  final PersistenceUnit unit = PersistenceUnit.emptied();
  final TestClock clock = new TestClock(START);
  final TwoAccounts two;
  final AccountId provider;

  LentWorld() {
    two = unit.call(TwoAccounts::new);
    provider =
        unit.call(
            entities -> {
              Account made = new Account("Helpers", AccountKind.PROVIDER, START);
              entities.persist(made);
              grant(entities, Grant.of("adam", Role.ACCOUNT_ADMIN, two.lindenhof));
              grant(entities, Grant.of("tara", Role.ACCOUNT_ADMIN, two.tamar));
              grant(entities, Grant.of("ivy", Role.INSTALLER, made.id()));
              grant(entities, Grant.of("vic", Role.VIEWER, made.id()));
              entities.persist(new PlatformOperator(OTTO, OTTO, START));
              return made.id();
            });
  }

  private static void grant(EntityManager entities, Grant grant) {
    entities.persist(grant.grantedBy("root", START));
  }

  void grant(Grant grant) {
    unit.run(entities -> grant(entities, grant));
  }

  /** Sid installs at the only site of the provider's own, and nowhere else. */
  void siteOfProvider() {
    Market market = new Market("DE", "EUR");
    Site depot = new Site(provider, "Depot", ZoneId.of("Europe/Berlin"), "Berlin", market);
    unit.run(
        entities -> {
          entities.persist(depot);
          grant(entities, Grant.of("sid", Role.INSTALLER, provider, depot.id()));
        });
  }

  /** What a caller does in a transaction of its own. */
  <T> T as(String subject, Function<Call, T> what, Role... held) {
    return unit.call(entities -> what.apply(new Call(entities, clock, subject, held)));
  }

  <T> T asAdam(Function<SupportAccess, T> what) {
    return as("adam", call -> what.apply(OperationFixture.support(call)), Role.ACCOUNT_ADMIN);
  }

  <T> T asOtto(Function<BreakGlass, T> what) {
    return as(
        OTTO,
        call -> what.apply(OperationFixture.breakGlass(call)),
        Role.PLATFORM_OPERATOR,
        Role.VIEWER);
  }

  <T> T asRegistrar(Function<AccountRegister, T> what) {
    return as(OTTO, call -> what.apply(OperationFixture.register(call)), Role.PLATFORM_OPERATOR);
  }

  /** Adam lends a role of Lindenhof for an hour. */
  long lend(Role role, SiteId site) {
    Place place = new Place(two.lindenhof, site);
    Instant until = clock.instant().plus(Duration.ofHours(1));
    return asAdam(support -> support.lend(new SupportAccess.Offer(provider, role, place, until)));
  }

  /** Otto breaks the glass of Lindenhof for an hour. */
  long breakGlass(SiteId site) {
    Place place = new Place(two.lindenhof, site);
    Instant until = clock.instant().plus(Duration.ofHours(1));
    return asOtto(glass -> glass.open(place, "The customer asked for help", until));
  }

  void suspend(AccountId account) {
    asRegistrar(
        register -> {
          register.suspend(account, register.get(account).life().version());
          return null;
        });
  }
}

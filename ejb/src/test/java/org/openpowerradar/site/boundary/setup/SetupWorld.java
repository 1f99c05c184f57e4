package org.openpowerradar.site.boundary.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SetupException;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** Two accounts and their people, anew for each test. */
public final class SetupWorld {
  public static final Instant NOW = Instant.parse("2026-11-22T12:07:31Z");
  public static final Instant QUARTER = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  public final PersistenceUnit unit = PersistenceUnit.emptied();
  public final TwoAccounts two = unit.call(SetupWorld::people);

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    for (Role role : Role.values()) {
      made.grant(role.name(), role, made.lindenhof);
    }
    return made.grant("mona", Role.SITE_MANAGER, made.lindenhof, made.office)
        .grant("carla", Role.ACCOUNT_ADMIN, made.tamar);
  }

  /** Does something as the administrator of Lindenhof. */
  public <T> T call(Function<SetupFixture, T> work) {
    return call("ACCOUNT_ADMIN", Role.ACCOUNT_ADMIN, work);
  }

  /** Does something as somebody. */
  public <T> T call(String subject, Role held, Function<SetupFixture, T> work) {
    return unit.call(entities -> work.apply(new SetupFixture(entities, CLOCK, subject, held)));
  }

  public void run(Consumer<SetupFixture> work) {
    call(
        fixture -> {
          work.accept(fixture);
          return null;
        });
  }

  public void run(String subject, Role held, Consumer<SetupFixture> work) {
    call(
        subject,
        held,
        fixture -> {
          work.accept(fixture);
          return null;
        });
  }

  /** It is refused for a reason. */
  public void refused(SetupError error, Consumer<SetupFixture> work) {
    assertEquals(error, assertThrows(SetupException.class, () -> run(work)).error());
  }

  /** What is set up at the office. */
  public Deployment office() {
    return call(fixture -> fixture.deployments().of(two.office));
  }

  public static SiteProperties depot(String zone) {
    return new SiteProperties("Depot", "1 Quay", "Hull", "GB", zone, "GBP", null, true);
  }

  /** Actions recorded since a number of entries. */
  public List<String> recorded(int since) {
    return unit.call(AuditFixture::told).stream()
        .skip(since)
        .map(told -> told.action() + " " + told.target())
        .toList();
  }

  public int entries() {
    return unit.call(AuditFixture::told).size();
  }
}

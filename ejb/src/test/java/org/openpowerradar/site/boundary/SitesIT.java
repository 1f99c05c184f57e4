package org.openpowerradar.site.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.Site;

class SitesIT {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Clock BEFORE_THE_CHANGE =
      Clock.fixed(TwoAccounts.CHANGED.minusMillis(1), ZoneOffset.UTC);

  private static PersistenceUnit unit;
  private static TwoAccounts two;

  @BeforeAll
  static void start() {
    unit = PersistenceUnit.emptied();
    two = unit.call(SitesIT::people);
  }

  private static TwoAccounts people(EntityManager entities) {
    TwoAccounts made = new TwoAccounts(entities);
    return made.grant("anna", Role.SITE_MANAGER, made.lindenhof)
        .grant("ben", Role.VIEWER, made.lindenhof, made.shop)
        .grant("carla", Role.SITE_MANAGER, made.tamar);
  }

  @Test
  void visible_whenTheWholeAccountIsGranted_thenItsSitesByName() {
    assertEquals(List.of("Office", "Shop"), names("anna", Role.SITE_MANAGER, two.lindenhof));
  }

  @Test
  void visible_whenOneSiteIsGranted_thenThatOneOnly() {
    assertEquals(List.of("Shop"), names("ben", Role.VIEWER, two.lindenhof));
  }

  @Test
  void visible_whenTheAccountIsForeign_thenNotFound() {
    assertThrows(NotFoundException.class, () -> names("anna", Role.SITE_MANAGER, two.tamar));
  }

  @Test
  void visible_whenASiteIsSwitchedOff_thenLeftOut() {
    List<String> names =
        unit.call(
            entities -> {
              entities.find(Site.class, two.plant.value()).switchOff();
              return sites(entities, NOW, "carla", Role.SITE_MANAGER).visible(two.tamar).stream()
                  .map(SiteSummary::name)
                  .toList();
            });

    assertEquals(List.of(), names);
  }

  @Test
  void site_whenForeignOrAbsent_thenTheSameAnswer() {
    assertThrows(NotFoundException.class, () -> site(two.plant));
    assertThrows(NotFoundException.class, () -> site(new SiteId(999_999)));
  }

  @Test
  void site_whenVisible_thenItsTimeZone() {
    assertEquals("Europe/Berlin", site(two.office).timeZone().getId());
  }

  @Test
  void tree_whenDevicesAreInstalled_thenEachWithColourAndParent() {
    DeviceNode pump = pump(NOW);
    DeviceNode supply = device(tree(NOW), "Supply");

    assertEquals(two.pump, pump.id());
    assertEquals(two.mains, pump.parent());
    assertEquals(3, pump.colour());
    assertEquals(DeviceCategory.MAINS, supply.category());
    assertNull(supply.parent());
  }

  @Test
  void tree_whenASensorWasChanged_thenTheOneOfTheMoment() {
    PhaseSensor now = new PhaseSensor(1, TwoAccounts.NEW_PUMP_SENSOR, "PAN-14");
    PhaseSensor before = new PhaseSensor(1, TwoAccounts.OLD_PUMP_SENSOR, "PAN-14");

    assertEquals(List.of(now), pump(NOW).sensors());
    assertEquals(List.of(before), pump(BEFORE_THE_CHANGE).sensors());
  }

  @Test
  void workingHours_whenASiteHasSome_thenTheyCoverThem() {
    boolean covered =
        ask(sites -> sites.workingHours(two.office)).cover(LocalDateTime.parse("2026-11-23T08:00"));

    assertTrue(covered);
  }

  @Test
  void devices_whenASensorWasChanged_thenBothSpansByTime() {
    InstalledDevice pump =
        unit.call(entities -> SiteFixture.installation(entities).devices(two.office)).get(0);

    assertEquals("Pump", pump.name());
    assertEquals(2, pump.parameters().size());
    assertEquals(TwoAccounts.CHANGED, pump.parameters().get(0).validTo());
    assertEquals(TwoAccounts.CHANGED, pump.parameters().get(1).validFrom());
    assertEquals(0.00001 * 40 * 230 * 0.95, pump.parameters().get(0).wattsPerRaw(), 1e-12);
  }

  @Test
  void sites_whenTwoAccountsAdoptedTheSerial_thenEachItsOwn() {
    List<SiteId> ofLindenhof = sitesOf(two.lindenhof);
    List<SiteId> ofTamar = sitesOf(two.tamar);

    assertEquals(List.of(two.office), ofLindenhof);
    assertEquals(List.of(two.plant), ofTamar);
  }

  @Test
  void database_whenAZoneIsGivenToAnotherAccount_thenRefused() {
    String foreign = "UPDATE zone SET account = %s WHERE site = %s";

    assertThrows(
        PersistenceException.class,
        () ->
            unit.run(
                entities ->
                    entities
                        .createNativeQuery(foreign.formatted(two.tamar, two.office))
                        .executeUpdate()));
  }

  @Test
  void database_whenASpanStartsOffTheQuarterHour_thenRefused() {
    String shifted =
        "UPDATE electrical_parameter SET valid_from = '2026-01-01 00:07:00' WHERE device = %s";

    assertThrows(
        PersistenceException.class,
        () ->
            unit.run(
                entities ->
                    entities.createNativeQuery(shifted.formatted(two.mains)).executeUpdate()));
  }

  private static List<SiteId> sitesOf(AccountId account) {
    return unit.call(
        entities -> SiteFixture.installation(entities).sites(account, TwoAccounts.SHARED_SENSOR));
  }

  private static DeviceNode pump(Clock clock) {
    return device(tree(clock), "Pump");
  }

  private static DeviceNode device(SiteTree tree, String name) {
    return tree.zones().stream()
        .flatMap(zone -> zone.panels().stream())
        .flatMap(panel -> panel.devices().stream())
        .filter(device -> device.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SiteTree tree(Clock clock) {
    return unit.call(
        entities -> sites(entities, clock, "anna", Role.SITE_MANAGER).tree(two.office));
  }

  private static SiteSummary site(SiteId site) {
    return ask(sites -> sites.site(site));
  }

  private static <T> T ask(Function<Sites, T> question) {
    return unit.call(entities -> question.apply(sites(entities, NOW, "anna", Role.SITE_MANAGER)));
  }

  private static List<String> names(String subject, Role held, AccountId account) {
    return unit.call(
        entities ->
            sites(entities, NOW, subject, held).visible(account).stream()
                .map(SiteSummary::name)
                .toList());
  }

  private static Sites sites(EntityManager entities, Clock clock, String subject, Role held) {
    return SiteFixture.sites(entities, clock, AccessFixture.access(entities, clock, subject, held));
  }
}

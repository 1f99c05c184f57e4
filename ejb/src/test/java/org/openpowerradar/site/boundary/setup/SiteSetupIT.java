package org.openpowerradar.site.boundary.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.Zone;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.SetupError;
import org.openpowerradar.site.entity.setup.SiteProperties;
import org.openpowerradar.site.entity.setup.Supply;

class SiteSetupIT {
  private static final String LONDON = "Europe/London";

  private final SetupWorld world = new SetupWorld();

  @Test
  void create_whenNew_thenThereWithItsPropertiesAndOneEntry() {
    int before = world.entries();
    SiteId depot = depot();

    SiteRecord site = world.call(setup -> setup.sites().site(depot));

    assertEquals(SetupWorld.depot(LONDON), site.properties());
    assertTrue(site.enabled());
    assertFalse(site.measured());
    assertEquals(List.of("site.create site " + depot), world.recorded(before));
  }

  @Test
  void create_whenTheNameIsTaken_thenRefusedWithoutEntry() {
    depot();
    int before = world.entries();

    world.refused(
        SetupError.NAME_TAKEN,
        setup -> setup.sites().create(world.two.lindenhof, SetupWorld.depot("Asia/Tokyo")));
    assertEquals(List.of(), world.recorded(before));
  }

  @Test
  void create_whenAnotherAccountHasTheName_thenFine() {
    depot();

    SiteId other =
        world.call(
            "carla",
            Role.ACCOUNT_ADMIN,
            setup -> setup.sites().create(world.two.tamar, SetupWorld.depot(LONDON)));

    assertTrue(other.value() > 0);
  }

  @Test
  void change_whenTheVersionIsOld_thenItIsSaidAndNothingIsLost() {
    SiteId depot = depot();
    change(depot, SetupWorld.depot("Europe/Dublin"), 0, false);

    assertThrows(
        ChangedMeanwhileException.class,
        () -> change(depot, SetupWorld.depot("Asia/Tokyo"), 0, false));
    assertEquals(
        "Europe/Dublin", world.call(setup -> setup.sites().site(depot)).properties().timeZone());
  }

  @Test
  void change_whenTheZoneMovesTheDaysOfMeasuredSites_thenOnlyIfAgreed() {
    SiteRecord office = world.call(setup -> setup.sites().site(world.two.office));
    SiteProperties moved =
        new SiteProperties("Office", null, "Berlin", "DE", LONDON, "EUR", null, false);

    world.refused(
        SetupError.TIME_ZONE_RESTATES,
        setup -> setup.sites().change(office.id(), moved, office.version(), false));
    change(office.id(), moved, office.version(), true);

    assertEquals(LONDON, world.office().site().properties().timeZone());
  }

  @Test
  void disable_whenConfirmed_thenListedForSetUpOnlyUntilEnabled() {
    world.refused(
        SetupError.NAME_NOT_CONFIRMED, setup -> setup.sites().disable(world.two.office, "office"));
    world.run(setup -> setup.sites().disable(world.two.office, "Office"));

    assertFalse(world.office().site().enabled());
    assertEquals(2, listed().size());
    world.run(setup -> setup.sites().enable(world.two.office));
    assertTrue(world.office().site().enabled());
  }

  @Test
  void delete_whenSomethingWasMeasured_thenRefused() {
    world.refused(
        SetupError.SITE_MEASURED, setup -> setup.sites().delete(world.two.office, "Office"));
  }

  @Test
  void delete_whenABridgeBelongsToIt_thenRefused() {
    world.refused(SetupError.SITE_IN_USE, setup -> setup.sites().delete(world.two.shop, "Shop"));
    assertEquals(2, listed().size());
  }

  @Test
  void delete_whenNothingWasMeasured_thenGoneWithItsParts() {
    SiteId depot = depot();
    long zone = world.call(setup -> setup.zones().create(depot, "Hall"));
    world.run(setup -> setup.panels().create(zone, PanelProperties.usual("P1", Supply.WORLD_WYE)));

    world.run(setup -> setup.sites().delete(depot, "Depot"));

    assertThrows(NotFoundException.class, () -> world.call(setup -> setup.sites().site(depot)));
    Zone left = world.unit.call(entities -> entities.find(Zone.class, zone));
    assertNull(left);
  }

  @Test
  void ofAccount_whenOneSiteIsGranted_thenThatOneOnly() {
    List<SiteRecord> sites =
        world.call(
            "mona", Role.SITE_MANAGER, setup -> setup.sites().ofAccount(world.two.lindenhof));

    assertEquals(List.of(world.two.office), sites.stream().map(SiteRecord::id).toList());
    assertThrows(
        NotFoundException.class,
        () -> world.call(setup -> setup.sites().ofAccount(world.two.tamar)));
  }

  @Test
  void create_whenOnlyASiteIsGranted_thenNotFound() {
    assertThrows(
        NotFoundException.class,
        () ->
            world.run(
                "mona",
                Role.SITE_MANAGER,
                setup -> setup.sites().create(world.two.lindenhof, SetupWorld.depot(LONDON))));
  }

  @Test
  void site_whenForeignOrAbsent_thenTheSameAnswer() {
    for (SiteId id : List.of(world.two.plant, new SiteId(999_999))) {
      List<Consumer<SetupFixture>> all =
          List.of(
              setup -> setup.sites().site(id),
              setup -> setup.sites().change(id, SetupWorld.depot(LONDON), 0, true),
              setup -> setup.sites().disable(id, "Plant"),
              setup -> setup.sites().enable(id),
              setup -> setup.sites().delete(id, "Plant"),
              setup -> setup.zones().create(id, "Z"),
              setup -> setup.deployments().of(id));
      for (Consumer<SetupFixture> each : all) {
        NotFoundException answer = assertThrows(NotFoundException.class, () -> world.run(each));
        assertEquals("No site " + id, answer.getMessage());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void sites_whenInEachRole_thenAsThePermissionsSay(Role role) {
    SiteId depot = depot();
    SiteProperties other = SetupWorld.depot("Europe/Dublin");

    expect(role, Permission.INSTALL, setup -> setup.sites().site(depot));
    expect(role, Permission.INSTALL, setup -> setup.deployments().of(depot));
    expect(role, Permission.INSTALL, setup -> setup.zones().create(depot, "Hall"));
    expect(role, Permission.EDIT_SITES, setup -> setup.sites().disable(depot, "Depot"));
    expect(role, Permission.EDIT_SITES, setup -> setup.sites().enable(depot));
    expect(
        role,
        Permission.CREATE_SITES,
        setup ->
            setup
                .sites()
                .create(
                    world.two.lindenhof,
                    new SiteProperties("New", null, "Hull", "GB", LONDON, "GBP", null, false)));
    int version = world.call(setup -> setup.sites().site(depot)).version();
    expect(
        role, Permission.EDIT_SITES, setup -> setup.sites().change(depot, other, version, false));
  }

  private void expect(Role role, Permission permission, Consumer<SetupFixture> work) {
    Set<Role> allowed = permission.roles();
    if (allowed.contains(role)) {
      world.run(role.name(), role, work);
    } else {
      assertThrows(ForbiddenException.class, () -> world.run(role.name(), role, work));
    }
  }

  private SiteId depot() {
    return world.call(setup -> setup.sites().create(world.two.lindenhof, SetupWorld.depot(LONDON)));
  }

  private void change(SiteId id, SiteProperties properties, int version, boolean agreed) {
    world.run(setup -> setup.sites().change(id, properties, version, agreed));
  }

  private List<SiteRecord> listed() {
    return world.call(setup -> setup.sites().ofAccount(world.two.lindenhof));
  }
}

package org.openpowerradar.site.boundary.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.boundary.SiteFixture;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupDraft;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.site.entity.group.GroupType;
import org.openpowerradar.site.entity.group.InvalidGroupException;
import org.openpowerradar.site.entity.group.InvalidGroupException.Problem;

class GroupsIT {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private TwoAccounts two;

  @BeforeEach
  void start() {
    two =
        unit.call(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              return made.grant("anna", Role.ENERGY_ANALYST, made.lindenhof, made.office)
                  .grant("vera", Role.VIEWER, made.lindenhof)
                  .grant("ida", Role.INSTALLER, made.lindenhof)
                  .grant("carla", Role.ACCOUNT_ADMIN, made.tamar);
            });
  }

  private <T> T as(String subject, Role held, Function<Groups, T> question) {
    return unit.call(
        entities -> {
          Groups groups = new Groups();
          groups.access = AccessFixture.access(entities, NOW, subject, held);
          groups.audit = AuditFixture.trail(entities, NOW, subject);
          groups.entities = entities;
          return question.apply(groups);
        });
  }

  private <T> T anna(Function<Groups, T> question) {
    return as("anna", Role.ENERGY_ANALYST, question);
  }

  private void annaDoes(Consumer<Groups> work) {
    anna(
        groups -> {
          work.accept(groups);
          return null;
        });
  }

  private static GroupDraft draft(String name, List<DeviceId> added, List<DeviceId> subtracted) {
    GroupDraft.Kind kind = new GroupDraft.Kind(GroupType.CUSTOM, "Rest");
    return new GroupDraft(name, kind, "All but the pump", added, subtracted);
  }

  private GroupDraft rest(String name) {
    return draft(name, List.of(two.mains), List.of(two.pump));
  }

  private GroupId add(String name) {
    return anna(groups -> groups.add(two.office, rest(name)));
  }

  private List<GroupView> all() {
    return anna(groups -> groups.ofSite(two.office));
  }

  private long audited(String action) {
    return unit.call(AuditFixture::told).stream()
        .filter(each -> each.action().equals(action))
        .filter(each -> each.account() == two.lindenhof.value())
        .count();
  }

  @Test
  void add_whenKept_thenReadAsItWasWritten() {
    GroupId id = add("Rest");

    GroupView rest = all().get(0);
    assertEquals(id, rest.id());
    assertEquals("Rest", rest.kind().words());
    assertEquals("All but the pump", rest.description());
    assertEquals(List.of(two.mains), rest.added());
    assertEquals(List.of(two.pump), rest.subtracted());
    assertEquals(1, audited("group.create"));
  }

  @Test
  void groups_whenAskedForTheirMembers_thenThoseThatEnergyIsComputedFrom() {
    GroupId id = add("Rest");

    List<InstalledGroup> installed =
        unit.call(
            entities -> {
              GroupMembers members = new GroupMembers();
              members.entities = entities;
              return members.groups(two.office);
            });

    assertEquals(
        List.of(new InstalledGroup(id, "Rest", 1, List.of(two.mains), List.of(two.pump))),
        installed);
  }

  @Test
  void change_whenItsDevicesChange_thenTheVersionRises() {
    GroupId id = add("Rest");
    int seen = all().get(0).version();

    annaDoes(
        groups -> groups.change(two.office, id, seen, draft("Pump", List.of(two.pump), List.of())));

    assertEquals(seen + 1, all().get(0).version());
    assertEquals(List.of(two.pump), all().get(0).added());
    assertEquals(1, audited("group.change"));
  }

  @Test
  void change_whenSomebodyElseWasFaster_thenRefused() {
    GroupId id = add("Rest");
    int seen = all().get(0).version();
    annaDoes(groups -> groups.change(two.office, id, seen, rest("All")));

    assertThrows(
        ChangedMeanwhileException.class,
        () -> annaDoes(groups -> groups.change(two.office, id, seen, rest("Mine"))));
    assertThrows(
        ChangedMeanwhileException.class,
        () -> annaDoes(groups -> groups.remove(two.office, id, seen)));
    assertEquals("All", all().get(0).name());
  }

  @Test
  void remove_whenItWasSeen_thenGoneAndItsDevicesStay() {
    GroupId id = add("Rest");

    annaDoes(groups -> groups.remove(two.office, id, all().get(0).version()));

    assertEquals(List.of(), all());
    assertEquals(
        2, unit.call(entities -> SiteFixture.installation(entities).devices(two.office)).size());
    assertEquals(1, audited("group.delete"));
  }

  @Test
  void add_whenTheNameIsTaken_thenRefused() {
    add("Rest");

    assertEquals(
        Problem.NAME_TAKEN, assertThrows(InvalidGroupException.class, () -> add("REST")).problem());
  }

  @Test
  void add_whenADeviceIsOfAnotherSite_thenNotFoundAsIfAbsent() {
    DeviceId foreign =
        unit.call(entities -> SiteFixture.installation(entities).devices(two.plant)).get(0).id();

    for (DeviceId device : List.of(foreign, new DeviceId(999_999))) {
      GroupDraft draft = draft("Mine", List.of(two.pump), List.of(device));
      assertThrows(
          NotFoundException.class, () -> annaDoes(groups -> groups.add(two.office, draft)));
    }
    assertEquals(0, audited("group.create"));
  }

  @Test
  void groups_whenOfAForeignSite_thenNotFound() {
    GroupId id = add("Rest");

    assertThrows(NotFoundException.class, () -> carla(groups -> groups.ofSite(two.office)));
    assertThrows(NotFoundException.class, () -> carla(groups -> groups.remove(two.plant, id, 0)));
    assertThrows(
        NotFoundException.class, () -> carla(groups -> groups.add(two.office, rest("Mine"))));
    assertThrows(
        NotFoundException.class, () -> annaDoes(groups -> groups.ofSite(new SiteId(999_999))));
    assertThrows(NotFoundException.class, () -> annaDoes(groups -> groups.ofSite(two.shop)));
  }

  private void carla(Consumer<Groups> work) {
    as(
        "carla",
        Role.ACCOUNT_ADMIN,
        groups -> {
          work.accept(groups);
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"vera, VIEWER", "ida, INSTALLER"})
  void add_whenTheRoleMayNot_thenForbidden(String subject, Role held) {
    assertThrows(
        ForbiddenException.class,
        () -> as(subject, held, groups -> groups.add(two.office, rest("Rest"))));
  }
}

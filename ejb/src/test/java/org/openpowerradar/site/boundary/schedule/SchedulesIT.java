package org.openpowerradar.site.boundary.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.site.boundary.SiteFixture;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException.Problem;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkShift;

class SchedulesIT {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final LocalDateTime TUESDAY_AT_NINE = LocalDateTime.parse("2026-11-24T09:00");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final List<AuditEntry> audited = new ArrayList<>();
  private TwoAccounts two;

  @BeforeEach
  void start() {
    two =
        unit.call(
            entities -> {
              TwoAccounts made = new TwoAccounts(entities);
              return made.grant("adam", Role.ACCOUNT_ADMIN, made.lindenhof)
                  .grant("anna", Role.SITE_MANAGER, made.lindenhof, made.shop)
                  .grant("vera", Role.VIEWER, made.lindenhof)
                  .grant("ida", Role.INSTALLER, made.lindenhof)
                  .grant("carla", Role.ACCOUNT_ADMIN, made.tamar);
            });
  }

  private <T> T as(String subject, Role held, Function<Schedules, T> question) {
    return unit.call(
        entities -> {
          Schedules schedules = new Schedules();
          schedules.access = AccessFixture.access(entities, NOW, subject, held);
          schedules.entities = entities;
          schedules.audit =
              new AuditTrail() {
                @Override
                public void record(AuditEntry entry) {
                  audited.add(entry);
                }
              };
          return question.apply(schedules);
        });
  }

  private <T> T adam(Function<Schedules, T> question) {
    return as("adam", Role.ACCOUNT_ADMIN, question);
  }

  private static ScheduleDraft draft(String name, boolean isDefault) {
    return new ScheduleDraft(
        name,
        "Desks",
        isDefault,
        List.of(new WorkShift(Set.of(DayOfWeek.TUESDAY), 8 * 60, 17 * 60)),
        List.of(new Holiday("Christmas Day", LocalDate.parse("2026-12-25"), true)));
  }

  private ScheduleId add(String name, boolean isDefault) {
    return adam(schedules -> schedules.add(two.lindenhof, draft(name, isDefault)));
  }

  private ScheduleView only(String name) {
    return adam(schedules -> schedules.ofAccount(two.lindenhof)).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean works(SiteId site, LocalDateTime local) {
    return unit.call(
        entities ->
            SiteFixture.sites(
                    entities, NOW, AccessFixture.access(entities, NOW, "vera", Role.VIEWER))
                .workingHours(site)
                .cover(local));
  }

  private static Problem problem(Runnable asked) {
    return assertThrows(InvalidScheduleException.class, asked::run).problem();
  }

  @Test
  void add_whenKept_thenReadAsItWasWritten() {
    add("Early", false);

    ScheduleView early = only("Early");
    assertEquals("Desks", early.description());
    assertEquals(9 * 60, early.week().minutes());
    assertEquals(List.of(DayOfWeek.TUESDAY), early.week().shifts().get(0).days());
    assertEquals("Christmas Day", early.week().holidays().get(0).name());
    assertEquals("schedule.create", audited.get(0).action());
  }

  @Test
  void default_whenAnotherIsMadeSo_thenOneAtATimeAndSitesFollowIt() {
    assertFalse(works(two.shop, TUESDAY_AT_NINE));

    add("Early", true);

    assertTrue(works(two.shop, TUESDAY_AT_NINE));
    assertEquals(List.of("Shop"), only("Early").sites());
    assertFalse(works(two.shop, LocalDateTime.parse("2029-12-25T09:00")));

    add("Late", true);
    assertFalse(only("Early").isDefault());
    assertTrue(only("Late").isDefault());
  }

  @Test
  void follow_whenASiteNamesOne_thenThatOneCountsUntilItIsTakenBack() {
    ScheduleId early = add("Early", false);

    adam(
        schedules -> {
          schedules.follow(two.shop, early);
          return null;
        });
    assertTrue(works(two.shop, TUESDAY_AT_NINE));

    as(
        "anna",
        Role.SITE_MANAGER,
        schedules -> {
          schedules.follow(two.shop, null);
          return null;
        });
    assertFalse(works(two.shop, TUESDAY_AT_NINE));
    assertEquals(3, audited.size());
  }

  @Test
  void follow_whenTheScheduleOrTheSiteIsForeign_thenNotFound() {
    ScheduleId early = add("Early", false);

    assertThrows(
        NotFoundException.class, () -> follow("carla", Role.ACCOUNT_ADMIN, two.plant, early));
    assertThrows(
        NotFoundException.class, () -> follow("carla", Role.ACCOUNT_ADMIN, two.shop, early));
    assertThrows(
        NotFoundException.class, () -> follow("anna", Role.SITE_MANAGER, two.office, null));
  }

  private void follow(String subject, Role held, SiteId site, ScheduleId schedule) {
    as(
        subject,
        held,
        schedules -> {
          schedules.follow(site, schedule);
          return null;
        });
  }

  @Test
  void change_whenSomebodyElseWasFaster_thenRefusedAndNothingIsLost() {
    ScheduleId early = add("Early", false);
    int seen = only("Early").version();
    change(early, seen, draft("Earlier", false));

    assertThrows(
        ChangedMeanwhileException.class, () -> change(early, seen, draft("Earliest", false)));
    assertEquals("Earlier", only("Earlier").name());
    assertThrows(ChangedMeanwhileException.class, () -> remove(early, seen));
  }

  private void change(ScheduleId schedule, int version, ScheduleDraft draft) {
    adam(
        schedules -> {
          schedules.change(two.lindenhof, schedule, version, draft);
          return null;
        });
  }

  private void remove(ScheduleId schedule, int version) {
    adam(
        schedules -> {
          schedules.remove(two.lindenhof, schedule, version);
          return null;
        });
  }

  @Test
  void change_whenOnlyTheHoursChange_thenTheVersionRises() {
    ScheduleId early = add("Early", false);
    int seen = only("Early").version();

    change(early, seen, new ScheduleDraft("Early", "Desks", false, List.of(), List.of()));

    assertEquals(seen + 1, only("Early").version());
    assertEquals(0, only("Early").week().minutes());
  }

  @Test
  void add_whenTheNameIsTaken_thenRefused() {
    ScheduleId late = add("Late", false);
    add("Early", false);

    assertEquals(Problem.NAME_TAKEN, problem(() -> add("EARLY", false)));
    assertEquals(
        Problem.NAME_TAKEN,
        problem(() -> change(late, only("Late").version(), draft("Early", false))));
  }

  @Test
  void remove_whenSitesNeedIt_thenRefused() {
    ScheduleId early = add("Early", true);
    ScheduleId late = add("Late", false);
    follow("adam", Role.ACCOUNT_ADMIN, two.shop, late);

    assertEquals(Problem.IN_USE, problem(() -> remove(early, only("Early").version())));
    assertEquals(Problem.IN_USE, problem(() -> remove(late, only("Late").version())));

    follow("adam", Role.ACCOUNT_ADMIN, two.shop, null);
    remove(late, only("Late").version());
    assertEquals(
        List.of("Early", "Office week"),
        adam(schedules -> schedules.ofAccount(two.lindenhof)).stream()
            .map(ScheduleView::name)
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"vera, VIEWER", "ida, INSTALLER"})
  void add_whenTheRoleMayNot_thenForbidden(String subject, Role held) {
    assertThrows(
        ForbiddenException.class,
        () -> as(subject, held, each -> each.add(two.lindenhof, draft("Early", false))));
  }

  @Test
  void add_whenNotForTheWholeAccount_thenNotFound() {
    assertThrows(NotFoundException.class, () -> addAs("anna", Role.SITE_MANAGER, two.lindenhof));
    assertThrows(NotFoundException.class, () -> addAs("carla", Role.ACCOUNT_ADMIN, two.lindenhof));
    assertThrows(
        NotFoundException.class,
        () -> as("carla", Role.ACCOUNT_ADMIN, each -> each.ofAccount(two.lindenhof)));
    assertEquals(List.of(), audited);
  }

  private void addAs(String subject, Role held, AccountId account) {
    as(subject, held, each -> each.add(account, draft("Early", false)));
  }

  @Test
  void change_whenTheScheduleIsAnotherAccounts_thenNotFound() {
    ScheduleId early = add("Early", false);

    assertThrows(
        NotFoundException.class,
        () ->
            as(
                "carla",
                Role.ACCOUNT_ADMIN,
                schedules -> {
                  schedules.change(two.tamar, early, 0, draft("Mine", false));
                  return null;
                }));
  }

  @Test
  void ofAccount_whenOneSiteIsGranted_thenOnlyThatOneIsNamed() {
    List<ScheduleView> seen =
        as("anna", Role.SITE_MANAGER, schedules -> schedules.ofAccount(two.lindenhof));

    assertEquals(List.of(List.of()), seen.stream().map(ScheduleView::sites).toList());
  }
}

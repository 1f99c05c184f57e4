package org.openpowerradar.web.page.settings.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.DomainException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException;
import org.openpowerradar.site.entity.schedule.InvalidScheduleException.Problem;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkShift;
import org.openpowerradar.web.page.language.EnglishReader;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

class ScheduleFormTest {
  private static final AccountId ACCOUNT = new AccountId(1);
  private static final WorkShift NIGHTS =
      new WorkShift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), 1320, 1800);
  private static final Holiday FEAST = new Holiday("Feast", LocalDate.parse("2026-12-25"), true);

  private final ScheduleForm form = new Leaving();
  private final Kept kept = new Kept();
  private boolean allowed = true;
  private DomainException refusal;
  private String left;

  @BeforeEach
  void open() {
    form.shell =
        new Shell() {
          @Override
          public Optional<AccountSummary> account() {
            return Optional.of(new AccountSummary(ACCOUNT, "Foods"));
          }
        };
    form.rights =
        new Rights() {
          @Override
          public boolean may(Permission permission) {
            return allowed;
          }
        };
    form.schedules = kept;
    form.language = new EnglishReader();
  }

  private void show() {
    form.setSchedule("7");
    form.load();
  }

  private ScheduleDraft saved() throws IOException {
    form.save();
    assertEquals("saved", left);
    return kept.draft;
  }

  @Test
  void load_whenTheRoleMayNot_thenForbidden() {
    allowed = false;

    assertThrows(ForbiddenException.class, form::load);
  }

  @Test
  void load_whenAnotherAccountsOrAbsent_thenNotFound() {
    form.setSchedule("8");

    assertThrows(NotFoundException.class, form::load);
  }

  @Test
  void save_whenNothingWasTouched_thenTheSameAgain() throws IOException {
    show();

    ScheduleDraft draft = saved();

    assertEquals("Nights", draft.name());
    assertEquals(NIGHTS.periods(), draft.shifts().get(0).periods());
    assertEquals("Feast", draft.holidays().get(0).name());
    assertEquals(3, kept.version);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 17:00, 480, 1020",
    "22:00, 06:00, 1320, 1800",
    "00:00, 00:00, 0, 1440",
    "18:00, 00:00, 1080, 1440",
    "07:30:00, 08:00, 450, 480"
  })
  void save_whenTimesAreTyped_thenTheEndIsTheNextMomentThatShowsIt(
      String from, String to, int first, int last) throws IOException {
    form.load();
    form.setName("Days");
    ShiftLine line = form.getShifts().get(0);
    line.setFriday(true);
    line.setFrom(from);
    line.setTo(to);

    WorkShift shift = saved().shifts().get(0);

    assertEquals(first, shift.fromMinute());
    assertEquals(last, shift.toMinute());
  }

  @Test
  void save_whenALineMakesNoSense_thenSaidAtTheLineAndOnTop() throws IOException {
    show();
    addShiftWithoutDays();
    form.addHoliday();
    form.getHolidays().get(1).setDay("2026-02-30");

    form.save();

    assertEquals("2 lines need another look before the schedule can be saved.", form.getRefusal());
    assertNull(form.getShifts().get(0).getProblem());
    assertEquals("schedule.wrong.days", form.getShifts().get(1).getProblem());
    assertEquals("schedule.wrong.day", form.getHolidays().get(1).getProblem());
    assertNull(kept.draft);
  }

  @ParameterizedTest
  @CsvSource({"8:00am", "''", "25:00"})
  void save_whenATimeIsNone_thenSaid(String text) throws IOException {
    show();
    form.getShifts().get(0).setTo(text);

    form.save();

    assertEquals("schedule.wrong.time", form.getShifts().get(0).getProblem());
  }

  @Test
  void save_whenSomebodyElseWasFaster_thenSaid() throws IOException {
    show();
    refusal = new ChangedMeanwhileException("late");

    form.save();

    assertEquals(
        "Somebody else changed this schedule meanwhile. Nothing was saved. Open it again, then make"
            + " your change.",
        form.getRefusal());
  }

  @Test
  void save_whenTheNameIsTaken_thenSaidAtTheName() throws IOException {
    show();
    refusal = new InvalidScheduleException(Problem.NAME_TAKEN, "taken");

    form.save();

    assertEquals(form.getRefusal(), form.getNameProblem());
  }

  @Test
  void save_whenRefusedForAnyProblem_thenThereIsASentence() throws IOException {
    show();
    for (Problem problem : Problem.values()) {
      refusal = new InvalidScheduleException(problem, "");

      form.save();

      assertFalse(form.getRefusal().isBlank(), problem.name());
    }
  }

  @Test
  void remove_whenItsNameWasNotTyped_thenNothingIsRemoved() throws IOException {
    show();
    form.setConfirmation("nights");

    form.remove();

    assertEquals(0, kept.removed);
    assertEquals(
        "Nothing was deleted. Type the name of the schedule exactly as it is.", form.getRefusal());
  }

  @Test
  void remove_whenItsNameWasTyped_thenRemoved() throws IOException {
    show();
    form.setConfirmation(" Nights ");

    form.remove();

    assertEquals(1, kept.removed);
    assertEquals("removed", left);
  }

  @Test
  void load_whenNew_thenTheUsualWeekAndNoFault() {
    form.load();

    assertEquals("Mon\u2013Fri 08:00\u201317:00", form.getPicture().words());
    assertNull(form.getShifts().get(0).getProblem());
  }

  @Test
  void picture_whenALineIsHalfTyped_thenTheOthersAreDrawn() {
    show();
    addShiftWithoutDays();

    assertEquals("Mon, Tue 22:00\u201306:00", form.getPicture().words());
    assertEquals(4, form.getPicture().bars().size());
  }

  private void addShiftWithoutDays() {
    form.addShift();
    ShiftLine line = form.getShifts().get(1);
    line.setMonday(false);
    line.setTuesday(false);
    line.setWednesday(false);
    line.setThursday(false);
    line.setFriday(false);
  }

  private final class Leaving extends ScheduleForm {
    private static final long serialVersionUID = 1;

    @Override
    void leave(String done) {
      left = done;
    }
  }

  private final class Kept extends Schedules {
    private ScheduleDraft draft;
    private int version;
    private int removed;

    @Override
    public List<ScheduleView> ofAccount(AccountId account) {
      ScheduleView.Week week = new ScheduleView.Week(List.of(NIGHTS), List.of(FEAST));
      return List.of(
          new ScheduleView(new ScheduleId(7), 3, "Nights", null, false, week, List.of()));
    }

    @Override
    public ScheduleId add(AccountId account, ScheduleDraft added) {
      draft = added;
      return new ScheduleId(8);
    }

    @Override
    public void change(AccountId account, ScheduleId id, int seen, ScheduleDraft changed) {
      if (refusal != null) {
        throw refusal;
      }
      draft = changed;
      version = seen;
    }

    @Override
    public void remove(AccountId account, ScheduleId id, int seen) {
      removed++;
    }
  }
}

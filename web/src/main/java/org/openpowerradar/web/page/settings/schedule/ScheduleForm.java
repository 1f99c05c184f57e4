package org.openpowerradar.web.page.settings.schedule;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
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
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/schedule: one schedule, new or kept, as somebody writes it down. */
@Named
@ViewScoped
public class ScheduleForm implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject Shell shell;
  @Inject Schedules schedules;
  @Inject Rights rights;
  @Inject Language language;

  private final List<ShiftLine> shifts = new ArrayList<>();
  private final List<HolidayLine> holidays = new ArrayList<>();
  private String schedule;
  private long account;
  private int version;
  private String kept;
  private String name = "";
  private String description = "";
  private boolean defaultKept;
  private boolean defaultWanted;
  private String confirmation;
  private String refusal;
  private String nameProblem;

  /** Reads the schedule that the address names, or begins with an empty one. */
  public void load() {
    if (!rights.may(Permission.EDIT_SCHEDULES)) {
      throw new ForbiddenException("None of the caller's roles allows to change schedules");
    }
    AccountId open =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"))
            .id();
    account = open.value();
    if (schedule == null) {
      shifts.add(ShiftLine.usual());
    } else {
      schedules.ofAccount(open).stream()
          .filter(each -> each.id().toString().equals(schedule))
          .findFirst()
          .ifPresentOrElse(
              this::show,
              () -> {
                throw new NotFoundException("No schedule " + schedule);
              });
    }
  }

  private void show(ScheduleView view) {
    version = view.version();
    kept = view.name();
    name = view.name();
    description = Objects.requireNonNullElse(view.description(), "");
    defaultKept = view.isDefault();
    defaultWanted = view.isDefault();
    view.week().shifts().forEach(each -> shifts.add(ShiftLine.of(each)));
    view.week().holidays().forEach(each -> holidays.add(HolidayLine.of(each)));
  }

  public void addShift() {
    if (shifts.size() < ScheduleDraft.MOST_SHIFTS) {
      shifts.add(ShiftLine.usual());
    }
  }

  public void removeShift(ShiftLine line) {
    shifts.remove(line);
  }

  public void addHoliday() {
    if (holidays.size() < ScheduleDraft.MOST_HOLIDAYS) {
      holidays.add(HolidayLine.empty());
    }
  }

  public void removeHoliday(HolidayLine line) {
    holidays.remove(line);
  }

  /** Keeps it, or says what is wrong. */
  public void save() throws IOException {
    nameProblem = null;
    refusal = null;
    List<Optional<WorkShift>> periods = shifts.stream().map(ShiftLine::shift).toList();
    List<Optional<Holiday>> days = holidays.stream().map(HolidayLine::holiday).toList();
    long wrong =
        periods.stream().filter(Optional::isEmpty).count()
            + days.stream().filter(Optional::isEmpty).count();
    if (wrong > 0) {
      refusal = language.texts().text("schedule.wrong", wrong);
      return;
    }
    try {
      keep(
          new ScheduleDraft(
              name,
              description,
              defaultWanted,
              periods.stream().map(Optional::get).toList(),
              days.stream().map(Optional::get).toList()));
      leave("saved");
    } catch (InvalidScheduleException invalid) {
      refuse(invalid.problem());
    } catch (ChangedMeanwhileException tooLate) {
      refusal = language.texts().text("schedule.outdated");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("schedule.notAllowed");
    }
  }

  private void keep(ScheduleDraft draft) {
    if (schedule == null) {
      schedules.add(new AccountId(account), draft);
    } else {
      schedules.change(new AccountId(account), id(), version, draft);
    }
  }

  private void refuse(Problem problem) {
    String sentence = language.texts().text("schedule.wrong." + problem);
    if (problem == Problem.NAME || problem == Problem.NAME_TAKEN) {
      nameProblem = sentence;
    }
    refusal = sentence;
  }

  /** Removes it if its name was typed, or says what is missing. */
  public void remove() throws IOException {
    if (confirmation == null || !confirmation.strip().equals(kept)) {
      refusal = language.texts().text("schedule.notConfirmed");
      return;
    }
    try {
      schedules.remove(new AccountId(account), id(), version);
      leave("removed");
    } catch (InvalidScheduleException needed) {
      refuse(needed.problem());
    } catch (ChangedMeanwhileException tooLate) {
      refusal = language.texts().text("schedule.outdated");
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("schedule.notAllowed");
    }
  }

  private ScheduleId id() {
    return new ScheduleId(Long.parseLong(schedule));
  }

  /** Leaves for the list, which says what was done. */
  void leave(String done) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().redirect(getListLink() + "&done=" + done);
    faces.responseComplete();
  }

  /** Address of all schedules of the account. */
  public String getListLink() {
    return "/app/settings/schedules?account=" + account;
  }

  /** The week as far as it is typed. */
  public WeekPicture getPicture() {
    List<WorkShift> readable =
        shifts.stream().map(ShiftLine::shift).flatMap(Optional::stream).toList();
    String words = new WeekWords(language.getLocale()).of(readable);
    return WeekPicture.of(
        readable, words.isEmpty() ? language.texts().text("schedules.never") : words);
  }

  /** "Mon" for 1 to "Sun" for 7. */
  public String day(int number) {
    return new WeekWords(language.getLocale()).day(DayOfWeek.of(number));
  }

  public List<ShiftLine> getShifts() {
    return shifts;
  }

  public List<HolidayLine> getHolidays() {
    return holidays;
  }

  /** Number of the schedule as it stands in the address; null: a new one. */
  public String getSchedule() {
    return schedule;
  }

  public void setSchedule(String schedule) {
    this.schedule = schedule;
  }

  /** The name as it is kept; null: a new one. */
  public String getKept() {
    return kept;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  /** True where it is the default already: then another one is made so instead. */
  public boolean isDefaultKept() {
    return defaultKept;
  }

  public boolean isDefaultWanted() {
    return defaultWanted;
  }

  public void setDefaultWanted(boolean defaultWanted) {
    this.defaultWanted = defaultWanted;
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation;
  }

  /** Why it was not kept; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }

  /** What is wrong with the name; null: nothing. */
  public String getNameProblem() {
    return nameProblem;
  }
}

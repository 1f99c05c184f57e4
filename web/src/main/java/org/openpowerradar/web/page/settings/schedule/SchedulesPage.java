package org.openpowerradar.web.page.settings.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.language.Texts;
import org.openpowerradar.web.page.rights.Rights;
import org.openpowerradar.web.page.shell.Shell;

/** Backs /app/settings/schedules: the hours of work of an account, and which sites follow them. */
@Named
@RequestScoped
public class SchedulesPage {
  @Inject Shell shell;
  @Inject Schedules schedules;
  @Inject Rights rights;
  @Inject Language language;
  @Inject HttpServletRequest request;

  private AccountSummary account;
  private List<ScheduleView> all = List.of();

  /** Asks for all there is to show. Called before the page is rendered. */
  public void load() {
    account =
        shell
            .account()
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    all = schedules.ofAccount(account.id());
  }

  /** The schedules by name; may be empty. */
  public List<ScheduleRow> getRows() {
    WeekWords words = new WeekWords(language.getLocale());
    return all.stream().map(each -> row(each, words)).toList();
  }

  private ScheduleRow row(ScheduleView schedule, WeekWords words) {
    Texts texts = language.texts();
    String week = words.of(schedule.week().shifts());
    String spoken = week.isEmpty() ? texts.text("schedules.never") : week;
    String holidays =
        schedule.week().holidays().stream().map(words::of).collect(Collectors.joining(", "));
    return new ScheduleRow(
        schedule.name(),
        isEditing() ? getAddLink() + "&schedule=" + schedule.id() : null,
        schedule.description() == null ? "" : schedule.description(),
        schedule.isDefault(),
        WeekPicture.of(schedule.week().shifts(), spoken),
        hours(schedule.week().minutes()),
        holidays.isEmpty() ? texts.text("schedules.noHolidays") : holidays,
        schedule.sites().isEmpty()
            ? texts.text("schedules.noSites")
            : String.join(", ", schedule.sites()));
  }

  /** "52 h 30 min". */
  private String hours(int minutes) {
    String hours = language.figures().count(minutes / 60, "h").toString();
    return minutes % 60 == 0
        ? hours
        : hours + "\u00a0" + language.figures().count(minutes % 60, "min");
  }

  /** "3 schedules". */
  public String getFacts() {
    return language.texts().text("schedules.facts", all.size());
  }

  /** True where schedules may be changed somewhere; the boundary decides anew. */
  public boolean isEditing() {
    return rights.may(Permission.EDIT_SCHEDULES);
  }

  /** Address of the editor with an empty schedule. */
  public String getAddLink() {
    return "/app/settings/schedule?account=" + shell.getAccountId();
  }

  /** What was just done, in words; null if nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    return done != null && done.matches("saved|removed|followed")
        ? language.texts().text("schedules.done." + done)
        : null;
  }
}

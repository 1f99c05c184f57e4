package org.openpowerradar.web.page.settings.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Lets a site follow a schedule in Settings, Schedules. */
@Named
@RequestScoped
public class FollowForm {
  @Inject Shell shell;
  @Inject VisibleSites sites;
  @Inject Schedules schedules;
  @Inject SchedulesPage page;
  @Inject Language language;

  private String place;
  private String schedule;
  private String refusal;
  private List<ScheduleView> choices;

  /** Lets it follow, or says why not. */
  public void follow() throws IOException {
    try {
      SiteId site =
          getPlaces().stream()
              .map(SiteSummary::id)
              .filter(each -> each.toString().equals(place))
              .findFirst()
              .orElseThrow(() -> new NotFoundException("No site " + place));
      schedules.follow(site, chosen());
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getExternalContext()
          .redirect("/app/settings/schedules?account=" + shell.getAccountId() + "&done=followed");
      faces.responseComplete();
    } catch (NotFoundException | ForbiddenException notAllowed) {
      refusal = language.texts().text("schedules.notFollowed");
      page.load();
    }
  }

  private ScheduleId chosen() {
    if (schedule == null || schedule.isEmpty()) {
      return null;
    }
    return getChoices().stream()
        .map(ScheduleView::id)
        .filter(each -> each.toString().equals(schedule))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No schedule " + schedule));
  }

  /** Sites to choose from. */
  public List<SiteSummary> getPlaces() {
    return shell.account().map(open -> sites.of(open.id())).orElse(List.of());
  }

  /** Schedules to choose from. */
  public List<ScheduleView> getChoices() {
    if (choices == null) {
      choices = shell.account().map(AccountSummary::id).map(schedules::ofAccount).orElse(List.of());
    }
    return choices;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getSchedule() {
    return schedule;
  }

  public void setSchedule(String schedule) {
    this.schedule = schedule;
  }

  /** Why it was not done; null if it was, or nothing was asked. */
  public String getRefusal() {
    return refusal;
  }
}

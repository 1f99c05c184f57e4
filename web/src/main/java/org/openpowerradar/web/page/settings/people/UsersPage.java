package org.openpowerradar.web.page.settings.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.people.People;
import org.openpowerradar.account.boundary.people.PersonEntry;
import org.openpowerradar.account.boundary.people.PersonState;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Backs /app/settings/users: who may see what in the account. */
@Named
@RequestScoped
public class UsersPage {
  private static final int SHOWN = 50;
  private static final Set<String> GONE = Set.of("removed", "erased");

  @Inject Shell shell;
  @Inject People people;
  @Inject VisibleSites visible;
  @Inject AccountZone zones;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private AccountId account;
  private ZoneId zone;
  private UserFilter filter;
  private List<PersonEntry> all = List.of();
  private List<PersonEntry> listed = List.of();
  private List<UserRow> rows = List.of();
  private UserRow panel;
  private int page;

  /** A value to choose, with its words. */
  public record Choice(String name, String words, String selected) {}

  /**
   * Called before the page is rendered, so that what is not there is told before the first byte.
   */
  public void open() {}

  /** Reads the address, or the form that was sent, and asks for what it names. */
  @PostConstruct
  void load() {
    account =
        shell
            .account()
            .map(AccountSummary::id)
            .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
    zone = zones.of(account);
    filter = UserFilter.of(request);
    all = people.list(account);
    listed = filter.of(all, clock.instant());
    page = Math.min(Math.max(number(request.getParameter("page")), 1), getPages());
    UserWriting writing = new UserWriting(language, visible.of(account), zone, clock.instant());
    String here = getListLink() + (page > 1 ? "&page=" + page : "");
    rows =
        listed.stream()
            .skip((page - 1L) * SHOWN)
            .limit(SHOWN)
            .map(each -> writing.row(each, here))
            .toList();
    panel =
        all.stream()
            .filter(each -> each.subject().equals(request.getParameter("person")))
            .map(each -> writing.row(each, here))
            .findFirst()
            .orElse(null);
    if (panel == null && request.getParameter("person") != null && !isGone()) {
      throw new NotFoundException("No person " + request.getParameter("person"));
    }
  }

  private static int number(String text) {
    return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 1;
  }

  /** Roles to choose from, without those an account cannot give. */
  public List<Choice> getRoles() {
    return List.of(Role.values()).stream()
        .filter(role -> role != Role.PLATFORM_OPERATOR)
        .map(role -> choice(role.name(), "role." + role, filter.role() == role))
        .toList();
  }

  public List<Choice> getStates() {
    return List.of(PersonState.values()).stream()
        .map(state -> choice(state.name(), "users.state." + state, filter.state() == state))
        .toList();
  }

  private Choice choice(String name, String key, boolean selected) {
    return new Choice(name, language.texts().text(key), selected ? "selected" : null);
  }

  public List<SiteSummary> getSites() {
    return visible.of(account);
  }

  public UserFilter getFilter() {
    return filter;
  }

  public List<UserRow> getRows() {
    return rows;
  }

  /** The detail; null while none is open. */
  public UserRow getPanel() {
    return panel;
  }

  /** True while the form of an invitation is open. */
  public boolean isInviting() {
    return panel == null && request.getParameter("invite") != null;
  }

  /** True while the rules of the account are open. */
  public boolean isRuling() {
    return panel == null && !isInviting() && request.getParameter("rules") != null;
  }

  public boolean isPanelOpen() {
    return panel != null || isInviting() || isRuling();
  }

  /** "7 people", or how many of them are listed. */
  public String getFacts() {
    return filter.isActive()
        ? language.texts().text("users.factsFiltered", listed.size(), all.size())
        : language.texts().text("users.facts", all.size());
  }

  /** "none": people are listed; "nothing": the filter leaves nobody. Somebody is always there. */
  public String getEmptyCase() {
    return rows.isEmpty() ? "nothing" : "none";
  }

  public String getListLink() {
    return filter.listed(Long.toString(account.value()));
  }

  public String getAllLink() {
    return UserFilter.all(Long.toString(account.value()));
  }

  public int getPages() {
    return Math.max(1, (listed.size() + SHOWN - 1) / SHOWN);
  }

  public int getPage() {
    return page;
  }

  /** Address of another page of the list. */
  public String page(int number) {
    return getListLink() + "&page=" + number;
  }

  public String getZone() {
    return zone.getId();
  }

  /** Whether the person of the address is not there because that was just asked for. */
  private boolean isGone() {
    return GONE.contains(String.valueOf(request.getParameter("done")));
  }
}

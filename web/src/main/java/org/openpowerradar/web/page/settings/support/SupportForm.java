package org.openpowerradar.web.page.settings.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openpowerradar.account.boundary.AccountSummary;
import org.openpowerradar.account.boundary.operation.SupportAccess;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.operation.LentAccess;
import org.openpowerradar.account.entity.operation.LentAccess.Place;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.operator.FormAnswer;
import org.openpowerradar.web.page.settings.access.AccountZone;
import org.openpowerradar.web.page.shell.Shell;
import org.openpowerradar.web.page.shell.VisibleSites;

/** Lends access to a provider, and ends access. Nothing that was typed is trusted. */
@Named
@RequestScoped
public class SupportForm {
  private static final int PROPOSED_DAYS = 30;

  @Inject Shell shell;
  @Inject SupportAccess support;
  @Inject VisibleSites sites;
  @Inject AccountZone zone;
  @Inject FormAnswer answer;
  @Inject Language language;
  @Inject HttpServletRequest request;
  Clock clock = Clock.systemUTC();

  private String provider;
  private String role;
  private String place;
  private String until;

  /** Lends it. */
  public void lend() throws IOException {
    Instant end = lastMoment();
    if (end == null || end.isAfter(clock.instant().plus(support.longest()))) {
      answer.refuse("operator.wrong.until", "until");
      return;
    }
    answer.answer(
        () -> {
          support.lend(new SupportAccess.Offer(provider(), role(), place(), end));
          return page() + "&done=lent";
        },
        "lend");
  }

  /** Ends the access that is open. */
  public void end() throws IOException {
    answer.answer(
        () -> {
          support.end(account(), number(request.getParameter("access")));
          return page() + "&done=ended";
        },
        "lend");
  }

  /** The end of the day that was typed, by the clock of the account; null if it is none ahead. */
  private Instant lastMoment() {
    try {
      LocalDate last = LocalDate.parse(until == null ? "" : until);
      boolean readable = last.getYear() >= 2000 && last.getYear() < 2100;
      Instant end = last.plusDays(1).atStartOfDay(zone.of(account())).toInstant();
      return readable && end.isAfter(clock.instant()) ? end : null;
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private AccountId provider() {
    return new AccountId(number(provider));
  }

  private Role role() {
    return LentAccess.LENDABLE.stream()
        .filter(each -> code(each).equals(role))
        .findFirst()
        .orElseThrow(() -> new InvalidRequestException("That role cannot be lent"));
  }

  private Place place() {
    return new Place(account(), place == null ? null : new SiteId(number(place)));
  }

  private static long number(String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,17}")) {
      throw new InvalidRequestException("Give a number");
    }
    return Long.parseLong(text);
  }

  private AccountId account() {
    return shell
        .account()
        .map(AccountSummary::id)
        .orElseThrow(() -> new NotFoundException("No account is open to the caller"));
  }

  private String page() {
    return "/app/settings/support?account=" + account();
  }

  private static String code(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** Providers to choose from. */
  public List<AccountSummary> getProviders() {
    return support.providers().stream().filter(each -> !each.id().equals(account())).toList();
  }

  /** Codes of the roles that can be lent. */
  public List<String> getRoles() {
    return Arrays.stream(Role.values())
        .filter(LentAccess.LENDABLE::contains)
        .map(SupportForm::code)
        .toList();
  }

  /** Sites to choose from. */
  public List<SiteSummary> getSites() {
    return sites.of(account());
  }

  /** The latest day that can be chosen. */
  public String getLatest() {
    return day(clock.instant().plus(support.longest())).minusDays(1).toString();
  }

  private LocalDate day(Instant instant) {
    return language.times(zone.of(account())).day(instant);
  }

  public String getProvider() {
    return provider;
  }

  public void setProvider(String provider) {
    this.provider = provider;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  /** The last day; a month ahead while nothing was typed. */
  public String getUntil() {
    return until == null ? proposed() : until;
  }

  private String proposed() {
    String month = day(clock.instant()).plusDays(PROPOSED_DAYS).toString();
    return month.compareTo(getLatest()) < 0 ? month : getLatest();
  }

  public void setUntil(String until) {
    this.until = until;
  }
}

package org.openpowerradar.web.page.settings.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openpowerradar.account.boundary.people.PersonEntry;
import org.openpowerradar.account.boundary.people.PersonState;
import org.openpowerradar.account.entity.Role;

/**
 * What the address says is to be listed; what cannot be read leaves nothing out.
 *
 * @param text part of a name or address
 * @param role null: any
 * @param state null: any
 * @param ending whether only those are wanted of whom a grant ends within 30 days
 */
public record UserFilter(String text, Role role, PersonState state, boolean ending) {
  private static final String PAGE = "/app/settings/users?account=";
  private static final Duration SOON = Duration.ofDays(30);
  private static final int LONGEST = 100;

  static UserFilter of(HttpServletRequest request) {
    String text = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    return new UserFilter(
        text.length() > LONGEST ? text.substring(0, LONGEST) : text,
        named(Role.values(), request.getParameter("role")),
        named(PersonState.values(), request.getParameter("state")),
        "soon".equals(request.getParameter("ends")));
  }

  static <E extends Enum<E>> E named(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  List<PersonEntry> of(List<PersonEntry> all, Instant now) {
    return all.stream()
        .filter(each -> contains(each.who().name()) || contains(each.who().email()))
        .filter(each -> state == null || each.state() == state)
        .filter(each -> role == null || each.grants().stream().anyMatch(g -> g.role() == role))
        .filter(each -> !ending || each.grants().stream().anyMatch(g -> isSoon(g, now)))
        .toList();
  }

  private boolean contains(String told) {
    return told.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isSoon(PersonEntry.GrantEntry grant, Instant now) {
    return grant.live() && grant.until() != null && grant.until().isBefore(now.plus(SOON));
  }

  /** True when something may be left out. */
  public boolean isActive() {
    return !text.isEmpty() || role != null || state != null || ending;
  }

  /** Address with nothing left out. */
  static String all(String account) {
    return PAGE + account;
  }

  /** Address of what is listed, without page and detail. */
  String listed(String account) {
    return all(account)
        + (text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, UTF_8))
        + (role == null ? "" : "&role=" + role)
        + (state == null ? "" : "&state=" + state)
        + (ending ? "&ends=soon" : "");
  }
}

package org.openpowerradar.web.page.settings.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.people.GrantWish;

/**
 * Reads role, place and end of a grant from the fields of a form: {@code role}, {@code where}
 * ("all" or "sites"), {@code site} (several) and {@code until}, the last day in the zone of the
 * account.
 */
final class WishReading {
  private static final String SITE = "[1-9][0-9]{0,17}";

  private final HttpServletRequest request;
  private final ZoneId zone;
  private final Map<String, String> wrong;

  /** {@code wrong} takes the key of a sentence for each field that cannot be read. */
  WishReading(HttpServletRequest request, ZoneId zone, Map<String, String> wrong) {
    this.request = request;
    this.zone = zone;
    this.wrong = wrong;
  }

  /** The wish; null if something is wrong. */
  GrantWish wish() {
    Role role = UserFilter.named(Role.values(), request.getParameter("role"));
    if (role == null) {
      wrong.put("role", "users.wrong.role");
    }
    Set<SiteId> sites = sites();
    Instant until = until();
    return wrong.isEmpty() ? new GrantWish(role, sites, until) : null;
  }

  private Set<SiteId> sites() {
    if ("all".equals(request.getParameter("where"))) {
      return Set.of();
    }
    String[] chosen = request.getParameterValues("site");
    Set<SiteId> sites =
        Arrays.stream(chosen == null ? new String[0] : chosen)
            .filter(each -> each.matches(SITE))
            .map(each -> new SiteId(Long.parseLong(each)))
            .collect(Collectors.toSet());
    if (sites.isEmpty()) {
      wrong.put("where", "users.wrong.where");
    }
    return sites;
  }

  private Instant until() {
    String day = request.getParameter("until");
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
    } catch (DateTimeException unreadable) {
      wrong.put("until", "users.wrong.until");
      return null;
    }
  }
}

package org.openpowerradar.web.page.settings.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;

/**
 * A security policy that somebody thinks about: it stands in the address, so that its effect can be
 * looked at before it is set.
 *
 * @param level name of a level
 * @param day as 2027-03-01; it begins at midnight
 */
public record Proposal(String level, String day) {

  /** What it would demand; empty if a part is missing or makes no sense. */
  public Optional<SecurityDemand> demand(ZoneId zone) {
    return Arrays.stream(SecurityLevel.values())
        .filter(each -> each != SecurityLevel.UNKNOWN && each.name().equals(level))
        .findFirst()
        .flatMap(found -> begin().map(first -> demand(found, first, zone)));
  }

  private static SecurityDemand demand(SecurityLevel level, LocalDate first, ZoneId zone) {
    return new SecurityDemand(level, first.atStartOfDay(zone).toInstant());
  }

  private Optional<LocalDate> begin() {
    try {
      LocalDate first = LocalDate.parse(day == null ? "" : day);
      return Optional.of(first).filter(each -> each.getYear() >= 2000 && each.getYear() < 2100);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** True when nothing was proposed. */
  public boolean isEmpty() {
    return level == null && day == null;
  }
}

package org.openpowerradar.web.page.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.backlog.SiteBacklog;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;

/** Says that readings of a site arrive late: bridges are connected and still hold them. */
@Named
@RequestScoped
public class DelayedData {
  private static final Duration LATE = Duration.ofMinutes(2);

  @Inject SiteBacklog backlog;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private final Map<SiteId, Optional<String>> asked = new HashMap<>();

  /**
   * What to tell; null: nothing is late. Asked for once a request.
   *
   * @param newest newest reading that is stored; null: none yet
   */
  public String words(SiteSummary site, Instant newest) {
    return asked
        .computeIfAbsent(site.id(), id -> Optional.ofNullable(look(site, newest)))
        .orElse(null);
  }

  private String look(SiteSummary site, Instant newest) {
    if (newest == null || newest.isAfter(clock.instant().minus(LATE))) {
      return null;
    }
    long held = backlog.readings(site.id());
    String since = language.times(site.timeZone()).dayAndTime(newest);
    return held == 0
        ? null
        : language.texts().text("energy.delayed", since, language.figures().count(held));
  }
}

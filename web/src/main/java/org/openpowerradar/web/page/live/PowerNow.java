package org.openpowerradar.web.page.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** What sites draw now; an account is asked for once a request. */
@RequestScoped
public class PowerNow {
  @Inject SiteEnergy energy;
  @Inject Rights rights;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private final Map<AccountId, Map<SiteId, LivePower>> asked = new HashMap<>();

  /** The power of a site in words and figures; a dash where the reader may not see it. */
  public LiveTail of(SiteSummary site) {
    LiveTail.Writing writing = LiveTail.Writing.of(language, site.timeZone());
    Optional<LivePower> power = find(site);
    return LiveTail.of(
        power.map(LivePower::watts).orElse(0.0),
        power.map(LivePower::at).orElse(null),
        clock.instant(),
        writing);
  }

  /** The power of a site in watts, if it was measured within the last ten minutes. */
  public Optional<Double> watts(SiteSummary site) {
    Instant oldest = clock.instant().minus(LiveTail.LATE);
    return find(site)
        .filter(power -> power.at() != null && power.at().isAfter(oldest))
        .map(LivePower::watts);
  }

  /** Sites where the reader may see no energy are not in the answer. */
  private Optional<LivePower> find(SiteSummary site) {
    if (!rights.isEnergy()) {
      return Optional.empty();
    }
    return Optional.ofNullable(asked.computeIfAbsent(site.account(), energy::live).get(site.id()));
  }
}

package org.openpowerradar.web.page.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.energy.boundary.SiteEnergy;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.web.page.language.Language;
import org.openpowerradar.web.page.rights.Rights;

/** What sites draw now; a site is asked for once a request. */
@RequestScoped
public class PowerNow {
  @Inject SiteEnergy energy;
  @Inject Rights rights;
  @Inject Language language;
  Clock clock = Clock.systemUTC();

  private final Map<SiteId, Optional<LivePower>> asked = new HashMap<>();

  /** The power of a site in words and figures; a dash where the reader may not see it. */
  public LiveTail of(SiteSummary site) {
    LiveTail.Writing writing = LiveTail.Writing.of(language, site.timeZone());
    Optional<LivePower> power = find(site.id());
    return LiveTail.of(
        power.map(LivePower::watts).orElse(0.0),
        power.map(LivePower::at).orElse(null),
        clock.instant(),
        writing);
  }

  /** The power of a site in watts, if it was measured within the last ten minutes. */
  public Optional<Double> watts(SiteSummary site) {
    Instant oldest = clock.instant().minus(LiveTail.LATE);
    return find(site.id())
        .filter(power -> power.at() != null && power.at().isAfter(oldest))
        .map(LivePower::watts);
  }

  private Optional<LivePower> find(SiteId site) {
    if (!rights.isEnergy()) {
      return Optional.empty();
    }
    return asked.computeIfAbsent(site, this::ask);
  }

  /** A site may be open to the reader in a role that sees no energy. */
  private Optional<LivePower> ask(SiteId site) {
    try {
      return Optional.of(energy.live(site));
    } catch (ForbiddenException | NotFoundException notForThisReader) {
      return Optional.empty();
    }
  }
}

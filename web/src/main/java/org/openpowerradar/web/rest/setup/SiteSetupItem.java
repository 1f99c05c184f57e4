package org.openpowerradar.web.rest.setup;

import java.math.BigDecimal;
import org.openpowerradar.site.boundary.setup.SiteRecord;

/**
 * A site in JSON as those see it who set it up.
 *
 * @param enabled false: switched off
 * @param measured whether anything was ever measured there
 * @param version to be sent with a change
 */
public record SiteSetupItem(
    long id,
    long account,
    String name,
    String street,
    String city,
    String country,
    String timeZone,
    String currency,
    BigDecimal area,
    boolean supportsGeneration,
    boolean enabled,
    boolean measured,
    int version) {

  /** The same in JSON. */
  public static SiteSetupItem of(SiteRecord site) {
    return new SiteSetupItem(
        site.id().value(),
        site.account().value(),
        site.properties().name(),
        site.properties().street(),
        site.properties().city(),
        site.properties().country(),
        site.properties().timeZone(),
        site.properties().currency(),
        site.properties().area(),
        site.properties().supportsGeneration(),
        site.enabled(),
        site.measured(),
        site.version());
  }
}

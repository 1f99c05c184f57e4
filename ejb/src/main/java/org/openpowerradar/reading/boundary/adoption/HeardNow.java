package org.openpowerradar.reading.boundary.adoption;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.control.adoption.HeardStore;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.Deployments;
import org.openpowerradar.site.boundary.setup.SensorPlaces;
import org.openpowerradar.site.entity.setup.PhasePlace;

/** Which sensors the bridges of a site hear just now. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class HeardNow {

  /** A sensor transmits every 10 to 12 s while its load is on. */
  private static final Duration LATELY = Duration.ofMinutes(10);

  @Inject Deployments deployments;
  @Inject SensorPlaces places;
  @Inject HeardStore store;
  @Inject Clock clock;

  /**
   * Returns the sensors that bridges of the site heard within ten minutes: those not assigned
   * first, then by serial. Up to 5 s old. Senders of pulses are left out.
   *
   * @throws NotFoundException if there is no such site, or the caller holds no grant there
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles there do not
   *     allow to set it up
   */
  public List<HeardSensor> at(SiteId site) {
    Deployment deployment = deployments.of(site);
    AccountId account = deployment.site().account();
    Instant now = clock.instant();
    Map<SensorSerial, PhasePlace> assigned = places.assigned(account, now);
    return store.at(account, site, now.minus(LATELY)).stream()
        .map(heard -> sensor(heard, assigned.get(heard.serial()), deployment))
        .sorted(
            Comparator.comparing(HeardSensor::isAssigned)
                .thenComparing(each -> each.serial().value()))
        .toList();
  }

  /** Radio reaches the next site: the caller learns that a sensor is taken, not by what. */
  private static HeardSensor sensor(
      HeardStore.Heard heard, PhasePlace place, Deployment deployment) {
    return new HeardSensor(
        heard.serial(),
        heard.isMeter(),
        heard.bridge(),
        heard.bridgeName(),
        heard.rssi(),
        heard.at(),
        place,
        place == null
            ? null
            : deployment
                .device(place.device())
                .map(device -> device.properties().name())
                .orElse(null));
  }
}

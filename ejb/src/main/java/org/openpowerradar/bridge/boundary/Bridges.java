package org.openpowerradar.bridge.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.control.Advisor;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.BridgeStates;
import org.openpowerradar.bridge.control.HeardSensorStore;
import org.openpowerradar.bridge.control.PolicyCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeState;
import org.openpowerradar.bridge.entity.HeardSensor;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.Installation;

/** The bridges a caller may see, how well they are protected and how they do. */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class Bridges {

  /** A sensor is silent while its load is off, so a shorter span would lose many overnight. */
  private static final Duration LATELY = Duration.ofHours(24);

  @Inject Access access;
  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @Inject Installation installation;
  @PersistenceContext EntityManager entities;

  /**
   * Returns the bridges of an account at the sites the caller may see, by name.
   *
   * @throws NotFoundException if there is no such account, or the caller may see none of its
   *     bridges
   */
  public List<BridgeOverview> ofAccount(AccountId account) {
    Scope scope = access.scope(account, Permission.READ_BRIDGES.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    List<BridgeState> states =
        new BridgeStates(entities)
            .ofAccount(account).stream()
                .filter(state -> scope.covers(account, state.bridge().site()))
                .toList();
    Instant now = clock.instant();
    Map<BridgeSerial, Integer> heard =
        new HeardSensorStore(entities)
            .counts(states.stream().map(state -> state.bridge().serial()).toList(), since(now));
    BridgeView view = view(account, now);
    return states.stream()
        .map(state -> view.overview(state, heard.getOrDefault(state.bridge().serial(), 0)))
        .toList();
  }

  /**
   * Returns all that is known of a bridge.
   *
   * @throws NotFoundException if there is no such bridge, or the caller holds no grant at its site
   * @throws org.openpowerradar.account.entity.ForbiddenException if the caller's roles at its site
   *     do not allow to see it
   */
  public BridgeDetail bridge(BridgeSerial bridge) {
    access.requireAt(
        new BridgeCatalog(entities).find(bridge),
        Bridge::site,
        Permission.READ_BRIDGES.roles(),
        "bridge " + bridge);
    BridgeState state = new BridgeStates(entities).find(bridge).orElseThrow();
    Instant now = clock.instant();
    List<HeardSensor> heard = new HeardSensorStore(entities).find(bridge, since(now));
    return view(state.bridge().account(), now)
        .detail(
            state,
            BridgeView.sensors(heard, deviceNames(state.bridge().site(), now)),
            new Advisor(now, settings.keepAlive()).advise(state, heard));
  }

  private BridgeView view(AccountId account, Instant now) {
    return new BridgeView(now, settings.keepAlive(), new PolicyCatalog(entities).demand(account));
  }

  private Map<SensorSerial, String> deviceNames(SiteId site, Instant now) {
    return installation.devices(site).stream()
        .flatMap(
            device ->
                device.parameters().stream()
                    .filter(parameters -> parameters.isValidAt(now))
                    .map(parameters -> Map.entry(parameters.sensor(), device.name())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  private static Instant since(Instant now) {
    return now.minus(LATELY);
  }
}

package org.openpowerradar.bridge.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.BridgeStatusStore;
import org.openpowerradar.bridge.control.HeardSensorStore;
import org.openpowerradar.bridge.control.PolicyCatalog;
import org.openpowerradar.bridge.control.SessionReview;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * The coming and going of bridges, for {@code reading.boundary.BridgeInbox}, behind which stand
 * bridges and not people: they have no roles, the connector has proven who they are.
 *
 * <p>Hence open to every caller inside the platform. Web code cannot reach it: the rule {@code
 * web_neverUsesBoundariesOpenToAll} of its {@code ArchitectureTest} forbids the import.
 */
@Stateless
@PermitAll
public class BridgeSessions {
  private static final System.Logger LOGGER = System.getLogger(BridgeSessions.class.getName());

  @Inject BridgeSettings settings;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns what a bridge must prove and with which keys it may, newest first.
   *
   * @return empty if nobody enrolled the bridge
   * @throws org.openpowerradar.bridge.entity.BrokenSealException if a sealed key does not open
   */
  public Optional<Enrolment> enrolment(BridgeSerial bridge) {
    return new BridgeCatalog(entities).find(bridge).map(this::enrolment);
  }

  /**
   * Records a session that was let in; returns when that is committed. Whatever session of the
   * bridge is still open has ended with it, and from now on the bridge is let in with no weaker
   * login mode. If it used the newer of two keys the older one counts no more. A session below the
   * best level the bridge ever had is logged, once until it is back there. An admission told twice
   * counts once.
   *
   * @return how the session runs, without the queues: whoever keeps the readings adds them
   * @throws IllegalStateException if the bridge is not enrolled any more, or was put into
   *     quarantine since its login began
   */
  public Admission admit(SessionOpened opened) {
    BridgeCatalog catalog = new BridgeCatalog(entities);
    Bridge bridge =
        catalog
            .lock(opened.bridge())
            .filter(found -> found.quarantinedAt() == null)
            .orElseThrow(
                () -> new IllegalStateException("No bridge " + opened.bridge() + " is let in"));
    if (entities.find(BridgeSession.class, opened.session().value()) == null) {
      begin(bridge, opened);
    }
    return new Admission(List.of(), settings.keepAlive(), settings.credits());
  }

  private void begin(Bridge bridge, SessionOpened opened) {
    BridgeCatalog catalog = new BridgeCatalog(entities);
    Optional<BridgeSession> before = catalog.findLastSession(opened.bridge());
    boolean wasBelow = before.filter(bridge::isBelowItsBest).isPresent();
    catalog.openSessions(opened.bridge()).forEach(open -> open.replace(opened.at()));
    BridgeSession session = new BridgeSession(opened);
    entities.persist(session);
    bridge.admitted(session);
    endRotation(bridge, opened.key());
    if (bridge.isBelowItsBest(session) && !wasBelow) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Bridge {0} at {1} is downgraded: {2} now, {3} before",
          bridge.serial(),
          session.address(),
          session.level(),
          bridge.bestLevel());
    }
  }

  /** The bridge has the newer of two keys: the older one is of no use any more. */
  private void endRotation(Bridge bridge, KeyMark used) {
    if (bridge.isBeingRekeyed()
        && KeyMark.of(settings.key().open(bridge.serial(), bridge.newestKey())).equals(used)) {
      bridge.forgetOlderKey();
      LOGGER.log(
          System.Logger.Level.INFO,
          "Bridge {0} uses its new key, the one before counts no more",
          bridge.serial());
    }
  }

  /**
   * Records that a session has ended, and why. A session that was never recorded is passed over;
   * told twice, the last word counts.
   */
  public void depart(SessionClosed closed) {
    BridgeSession session = entities.find(BridgeSession.class, closed.session().value());
    if (session != null) {
      session.close(closed);
    }
  }

  /**
   * Keeps what a bridge tells of itself and of the sensors it hears, and what its session has
   * carried so far, if that is still open; told twice, it counts once. Becomes durable with the
   * caller's transaction, which there must be.
   *
   * @return why the session must end; empty if it may go on
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<ErrorCode> status(Parcel.Status told) {
    new BridgeStatusStore(entities).write(told);
    new HeardSensorStore(entities).write(told);
    new BridgeCatalog(entities).carried(told.session(), told.carried());
    return new SessionReview(entities).objection(told.session(), clock.instant());
  }

  /**
   * Puts bridges into quarantine: they are let in no more until they have another key and are
   * released. Told twice, it counts once; those that are not enrolled are passed over.
   */
  public void quarantine(Collection<BridgeSerial> bridges) {
    BridgeCatalog catalog = new BridgeCatalog(entities);
    bridges.stream()
        .sorted(Comparator.comparing(BridgeSerial::value))
        .flatMap(serial -> catalog.lock(serial).stream())
        .forEach(bridge -> bridge.quarantine(clock.instant()));
  }

  private Enrolment enrolment(Bridge bridge) {
    Instant now = clock.instant();
    List<byte[]> keys =
        bridge.sealedKeys(now).stream()
            .map(key -> settings.key().open(bridge.serial(), key))
            .toList();
    SecurityLevel least = new PolicyCatalog(entities).demand(bridge.account()).at(now);
    return new Enrolment(
        bridge.serial(),
        keys,
        bridge.isLetIn(),
        bridge.minimumMode(),
        bridge.isLegacyAllowed(now) && least == SecurityLevel.UNPROVEN,
        bridge.legacyNetworks(),
        least == SecurityLevel.ENCRYPTED_AUTHENTICATED ? Transport.TLS : Transport.TCP);
  }
}

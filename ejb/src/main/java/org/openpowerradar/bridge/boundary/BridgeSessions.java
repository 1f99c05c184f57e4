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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.bridge.control.Admissions;
import org.openpowerradar.bridge.control.BridgeCatalog;
import org.openpowerradar.bridge.control.BridgeSettings;
import org.openpowerradar.bridge.control.BridgeStatusStore;
import org.openpowerradar.bridge.control.HeardSensorStore;
import org.openpowerradar.bridge.control.SessionReview;
import org.openpowerradar.bridge.control.SessionStore;
import org.openpowerradar.bridge.control.enrolment.ClaimProof;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BrokenSealException;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.protocol.delivery.Admission;
import org.openpowerradar.protocol.delivery.BridgeListener.Enrolments;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.Parcel;
import org.openpowerradar.protocol.delivery.SessionClosed;
import org.openpowerradar.protocol.delivery.SessionId;
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
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Returns what bridges must prove and with which keys they may, newest first; those that are not
   * in service, but claimed, with the secrets they are claimed with. Those that nobody enrolled or
   * claims are left out.
   */
  public Enrolments enrolments(Set<BridgeSerial> bridges) {
    Map<BridgeSerial, Enrolment> known = new HashMap<>();
    Set<BridgeSerial> unreadable = new HashSet<>();
    Map<BridgeSerial, Bridge> found = new HashMap<>();
    new BridgeCatalog(entities)
        .withDemands(bridges)
        .forEach(
            (bridge, demand) -> {
              found.put(bridge.serial(), bridge);
              try {
                known.put(bridge.serial(), enrolment(bridge, demand));
              } catch (BrokenSealException broken) {
                LOGGER.log(System.Logger.Level.ERROR, broken.getMessage());
                unreadable.add(bridge.serial());
              }
            });
    known.putAll(
        new ClaimProof(entities, settings.key()).enrolments(bridges, found, clock.instant()));
    return new Enrolments(known, unreadable);
  }

  /**
   * Records sessions that were let in; returns when that is committed. Whatever session of such a
   * bridge is still open has ended with it, and from now on the bridge is let in with no weaker
   * login mode. If it used the newer of two keys the older one counts no more. A session below the
   * best level the bridge ever had is logged, once until it is back there. An admission told twice
   * counts once. A bridge that was only claimed until now is enrolled by it.
   *
   * @param opened in the order in which they began
   * @return how the sessions run, without the queues: whoever keeps the readings adds them. Left
   *     out is a session whose bridge is not enrolled any more, or was switched off, put into
   *     quarantine or out of service since its login began
   */
  public Map<SessionId, Admission> admit(List<SessionOpened> opened) {
    Admissions admissions = new Admissions(entities, settings);
    Admission admission = new Admission(List.of(), settings.keepAlive(), settings.credits());
    List<SessionId> admitted = admissions.admit(opened);
    admissions.proven().forEach(this::tell);
    return admitted.stream().collect(Collectors.toMap(Function.identity(), session -> admission));
  }

  private void tell(BridgeClaim claim) {
    audit.record(
        AuditEntry.of(claim.place().account(), "bridge.prove-claim", "bridge " + claim.serial())
            .with("claim", claim.id())
            .with("claimed-by", claim.person())
            .with("site", claim.place().site()));
    LOGGER.log(
        System.Logger.Level.INFO,
        "Bridge {0} has proven the secret it was claimed with and is enrolled",
        claim.serial());
  }

  /**
   * Records that sessions have ended, and why. A session that was never recorded is passed over;
   * told twice, the last word counts.
   */
  public void depart(List<SessionClosed> closed) {
    new BridgeCatalog(entities).lock(closed.stream().map(SessionClosed::bridge).toList());
    Map<Long, SessionClosed> ends =
        closed.stream()
            .collect(Collectors.toMap(end -> end.session().value(), end -> end, (a, b) -> b));
    new SessionStore(entities)
        .find(ends.keySet())
        .forEach(session -> session.close(ends.get(session.id())));
  }

  /**
   * Keeps what bridges tell of themselves and of the sensors they hear, and what their sessions
   * have carried so far, as far as those are still open; told twice, it counts once. Becomes
   * durable with the caller's transaction, which there must be.
   *
   * @param told in the order in which it came
   * @return the sessions that must end, and why
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Map<SessionId, ErrorCode> status(List<Parcel.Status> told) {
    if (told.isEmpty()) {
      return Map.of();
    }
    List<Parcel.Status> inOrder =
        told.stream().sorted(Comparator.comparingLong(each -> each.bridge().value())).toList();
    new BridgeStatusStore(entities).write(inOrder);
    new HeardSensorStore(entities).write(inOrder);
    new SessionStore(entities).carried(inOrder);
    return new SessionReview(entities)
        .objections(inOrder.stream().map(Parcel.Status::session).toList(), clock.instant());
  }

  /**
   * Puts bridges into quarantine: they are let in no more until they have another key and are
   * released. Told twice, it counts once; those that are not enrolled are passed over.
   */
  public void quarantine(Collection<BridgeSerial> bridges) {
    new BridgeCatalog(entities).lock(bridges).forEach(bridge -> bridge.quarantine(clock.instant()));
  }

  private Enrolment enrolment(Bridge bridge, SecurityDemand demand) {
    Instant now = clock.instant();
    List<byte[]> keys =
        bridge.sealedKeys(now).stream()
            .map(key -> settings.key().open(bridge.serial(), key))
            .toList();
    SecurityLevel least = demand.at(now);
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

package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.bridge.control.enrolment.ClaimProof;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Sessions that begin, many in one transaction: a storm of bridges that come back at once must cost
 * few statements.
 */
public final class Admissions {
  private static final System.Logger LOGGER = System.getLogger(Admissions.class.getName());

  private static final Duration LONGEST_LOGIN = Duration.ofMinutes(1);

  private final EntityManager entities;
  private final BridgeSettings settings;
  private final Map<BridgeSerial, Bridge> bridges = new HashMap<>();
  private final Map<BridgeSerial, BridgeSession> last = new HashMap<>();
  private final Map<BridgeSerial, List<BridgeSession>> open = new HashMap<>();
  private final List<BridgeClaim> proven = new ArrayList<>();

  public Admissions(EntityManager entities, BridgeSettings settings) {
    this.entities = entities;
    this.settings = settings;
  }

  /** Records the sessions; returns those whose bridges are let in. */
  public List<SessionId> admit(List<SessionOpened> opened) {
    find(opened);
    proveClaims(opened);
    SessionStore sessions = new SessionStore(entities);
    Set<Long> told = sessions.known(opened.stream().map(each -> each.session().value()).toList());
    sessions
        .open(bridges.keySet())
        .forEach(each -> open.computeIfAbsent(each.bridge(), key -> new ArrayList<>()).add(each));
    List<SessionId> admitted = new ArrayList<>();
    for (SessionOpened each : opened) {
      Bridge bridge = bridges.get(each.bridge());
      if (bridge != null && bridge.isLetIn() && isItself(bridge, each)) {
        admitted.add(each.session());
        if (!told.contains(each.session().value())) {
          begin(bridge, each);
        }
      }
    }
    return admitted;
  }

  private void find(List<SessionOpened> opened) {
    BridgeCatalog catalog = new BridgeCatalog(entities);
    Collection<BridgeSerial> serials =
        opened.stream().map(SessionOpened::bridge).collect(Collectors.toSet());
    for (Map.Entry<Bridge, BridgeSession> each : catalog.lockWithLast(serials).entrySet()) {
      bridges.put(each.getKey().serial(), each.getKey());
      last.put(each.getKey().serial(), each.getValue());
    }
  }

  /** Returns the claims that were proven: their bridges are enrolled now. */
  public List<BridgeClaim> proven() {
    return List.copyOf(proven);
  }

  private void proveClaims(List<SessionOpened> opened) {
    ClaimProof claims = new ClaimProof(entities, settings.key());
    for (SessionOpened each : opened) {
      Bridge bridge = bridges.get(each.bridge());
      if (bridge == null || bridge.ending() != null) {
        claims
            .prove(each, bridge)
            .ifPresent(
                claim -> {
                  bridges.put(each.bridge(), claims.enrolled(claim, bridge, each.at()));
                  proven.add(claim);
                });
      }
    }
  }

  /**
   * Two devices may have begun to log in with one serial while two accounts claimed it; only the
   * one whose secret the bridge was enrolled with is let in.
   */
  private boolean isItself(Bridge bridge, SessionOpened opened) {
    boolean isNew = bridge.enrolledAt().isAfter(opened.at().minus(LONGEST_LOGIN));
    return !isNew
        || opened.key() == null
        || bridge.sealedKeys(opened.at()).stream()
            .anyMatch(
                key -> KeyMark.of(settings.key().open(bridge.serial(), key)).equals(opened.key()));
  }

  private void begin(Bridge bridge, SessionOpened opened) {
    BridgeSession before = last.get(opened.bridge());
    boolean wasBelow = before != null && bridge.isBelowItsBest(before);
    List<BridgeSession> running =
        open.computeIfAbsent(opened.bridge(), serial -> new ArrayList<>());
    running.forEach(each -> each.replace(opened.at()));
    BridgeSession session = new BridgeSession(opened);
    entities.persist(session);
    running.clear();
    running.add(session);
    last.put(opened.bridge(), session);
    bridge.admitted(session);
    endRotation(bridge, opened.key());
    if (bridge.isBelowItsBest(session) && !wasBelow) {
      LOGGER.log(
          Level.WARNING,
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
          Level.INFO,
          "Bridge {0} uses its new key, the one before counts no more",
          bridge.serial());
    }
  }
}

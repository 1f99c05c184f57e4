package org.openpowerradar.bridge.control.enrolment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.bridge.control.KeyEncryptionKey;
import org.openpowerradar.bridge.control.PolicyCatalog;
import org.openpowerradar.bridge.entity.Bridge;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.bridge.entity.enrolment.BridgeClaim;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.KeyMark;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Lets a bridge that is claimed, and not in service anywhere, prove the secret it was claimed with.
 * A bridge in service is none of its business: no claim disturbs an owner.
 */
public final class ClaimProof {

  /** As many keys as a login is measured against. */
  private static final int AT_ONCE = 2;

  private final EntityManager entities;
  private final KeyEncryptionKey key;
  private final ClaimCatalog claims;

  public ClaimProof(EntityManager entities, KeyEncryptionKey key) {
    this.entities = entities;
    this.key = key;
    this.claims = new ClaimCatalog(entities);
  }

  /**
   * Returns what those of some bridges must prove that are claimed and not in service. Where more
   * accounts claim one than a login has keys, chance decides which of them this login is measured
   * against: so nobody can keep another's claim from its turn, as bridges try again.
   *
   * @param found those of them that are, or were, in service
   */
  public Map<BridgeSerial, Enrolment> enrolments(
      Set<BridgeSerial> bridges, Map<BridgeSerial, Bridge> found, Instant now) {
    List<BridgeSerial> free =
        bridges.stream()
            .filter(serial -> !found.containsKey(serial) || found.get(serial).ending() != null)
            .toList();
    Map<BridgeSerial, List<BridgeClaim>> open = new HashMap<>();
    for (BridgeClaim claim : claims.waiting(free, now)) {
      if (isOpen(claim, found.get(claim.serial()))) {
        open.computeIfAbsent(claim.serial(), serial -> new ArrayList<>()).add(claim);
      }
    }
    Map<BridgeSerial, Enrolment> enrolments = new HashMap<>();
    open.forEach(
        (serial, some) -> enrolments.put(serial, enrolment(serial, some, found.get(serial), now)));
    return enrolments;
  }

  private Enrolment enrolment(
      BridgeSerial serial, List<BridgeClaim> open, Bridge former, Instant now) {
    Collections.shuffle(open);
    List<BridgeClaim> chosen = open.subList(0, Math.min(AT_ONCE, open.size()));
    boolean tls = chosen.stream().allMatch(claim -> demandsTls(claim, now));
    return new Enrolment(
        serial,
        chosen.stream().map(this::secret).toList(),
        true,
        former == null ? LoginMode.CHAP_MD5 : atLeastChap(former),
        false,
        null,
        tls ? Transport.TLS : Transport.TCP);
  }

  /**
   * Finds the claim whose secret a login has just proven, and locks it; empty if none of them has
   * that secret, or the policy of its account does not allow such a session.
   *
   * @param former the bridge, if it was in service once; null: never
   */
  public Optional<BridgeClaim> prove(SessionOpened opened, Bridge former) {
    return claims.waiting(List.of(opened.bridge()), opened.at()).stream()
        .filter(claim -> isOpen(claim, former))
        .filter(claim -> KeyMark.of(secret(claim)).equals(opened.key()))
        .filter(claim -> isGoodEnough(claim, opened))
        .filter(claim -> claims.lockWaiting(claim, opened.at()))
        .findFirst();
  }

  /** Enrols the bridge of a claim that was proven, and closes the claim. */
  public Bridge enrolled(BridgeClaim claim, Bridge former, Instant at) {
    byte[] sealed = claim.secret(); // sealed for the same bridge: it need not be opened
    claim.close(BridgeClaim.Outcome.PROVEN, at);
    if (former != null) {
      return former.placedAt(claim.place().site(), claim.name()).keyed(sealed, at);
    }
    Bridge bridge = new Bridge(claim.serial(), claim.place(), claim.name(), claim.model(), at);
    entities.persist(bridge.keyed(sealed, at));
    return bridge;
  }

  /** A retired bridge is open to claims of its own account; in quarantine it is open to none. */
  private static boolean isOpen(BridgeClaim claim, Bridge former) {
    return former == null
        || former.ending() != null
            && former.ending().kind() == Ending.Kind.RETIRED
            && former.quarantinedAt() == null
            && former.account().equals(claim.place().account());
  }

  private static LoginMode atLeastChap(Bridge former) {
    return former.minimumMode() == LoginMode.LEGACY ? LoginMode.CHAP_MD5 : former.minimumMode();
  }

  private boolean demandsTls(BridgeClaim claim, Instant now) {
    return demanded(claim, now) == SecurityLevel.ENCRYPTED_AUTHENTICATED;
  }

  private boolean isGoodEnough(BridgeClaim claim, SessionOpened opened) {
    return SecurityLevel.of(opened.transport(), opened.mode()).meets(demanded(claim, opened.at()));
  }

  private SecurityLevel demanded(BridgeClaim claim, Instant now) {
    return new PolicyCatalog(entities).demand(claim.place().account()).at(now);
  }

  private byte[] secret(BridgeClaim claim) {
    return key.open(claim.serial(), claim.secret());
  }
}

package org.openpowerradar.bridge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.enrolment.Ending;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge that an account has enrolled: it stands at a site and hears sensors.
 *
 * <p>Enrolling gives it a key, sealed here and shown once. While keys are rotated it has two and
 * may use either, until it uses the newer one. Every login raises the least login mode it will be
 * let in with to the best it ever used, so nobody can talk it down. An old bridge has no key; it is
 * let in unproven only while that is allowed and only if it never did better. Proven to be cloned
 * it is in quarantine, and refused until it has another key. Switched off, it keeps its history and
 * is refused; retired or revoked likewise, for good.
 */
@Entity
@Table(name = "bridge")
public class Bridge {

  /** How long the older of two keys counts, from the moment the newer was made. */
  public static final Duration OLDER_KEY_COUNTS = Duration.ofDays(30);

  @Id
  @Column(name = "serial", columnDefinition = "int unsigned")
  private long serial;

  @Column(name = "account", nullable = false)
  private long account;

  @Column(name = "site", nullable = false)
  private long site;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "model", nullable = false, length = 16)
  private BridgeModel model;

  @Column(name = "enabled", nullable = false)
  private boolean enabled = true;

  @Column(name = "key_current", length = 60)
  private byte[] currentKey;

  @Column(name = "key_next", length = 60)
  private byte[] nextKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "minimum_mode", nullable = false, length = 12)
  private LoginMode minimumMode = LoginMode.LEGACY;

  @Column(name = "legacy_allowed", nullable = false)
  private boolean legacyAllowed;

  @Column(name = "legacy_until")
  private Instant legacyUntil;

  @Column(name = "legacy_networks", length = 400)
  private String legacyNetworks;

  @Column(name = "legacy_reason", length = 200)
  private String legacyReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "best_level", length = 24)
  private SecurityLevel bestLevel;

  @Column(name = "key_next_at")
  private Instant nextKeyAt;

  @Column(name = "last_session")
  private Long lastSession;

  @Column(name = "quarantined_at")
  private Instant quarantinedAt;

  @Column(name = "quarantine_key", length = 60)
  private byte[] quarantineKey;

  @Column(name = "enrolled_at", nullable = false)
  private Instant enrolledAt;

  @Embedded private Ending ending;

  protected Bridge() {}

  /** Enrols a bridge at a site, without a key: nobody can log in as it yet. */
  public Bridge(BridgeSerial serial, Place place, String name, BridgeModel model, Instant at) {
    this.serial = serial.value();
    this.account = place.account().value();
    this.site = place.site().value();
    this.name = name;
    this.model = model;
    this.enrolledAt = at;
  }

  /**
   * Gives it the key it will use next, sealed. The one in use stays valid beside it; one that was
   * made before and never used is forgotten.
   */
  public Bridge keyed(byte[] sealedKey, Instant at) {
    currentKey = currentKey == null ? nextKey : currentKey;
    nextKey = sealedKey.clone();
    nextKeyAt = at;
    return this;
  }

  /** Forgets the older of two keys; does nothing if it has not two. */
  public void forgetOlderKey() {
    if (nextKey != null) {
      currentKey = null;
    }
  }

  /** Returns whether two keys are stored. */
  public boolean isBeingRekeyed() {
    return nextKey != null && currentKey != null;
  }

  /** Returns its newest key, sealed; null: it has none. */
  public byte[] newestKey() {
    byte[] newest = nextKey == null ? currentKey : nextKey;
    return newest == null ? null : newest.clone();
  }

  /** Lets it in without a proof, until a moment or, if that is null, until it does better. */
  public Bridge allowLegacy(Instant until) {
    legacyAllowed = true;
    legacyUntil = until;
    return this;
  }

  /** Lets it in without a proof as permitted. */
  public void permitLegacy(LegacyPermit permit) {
    allowLegacy(permit.until());
    legacyNetworks = permit.networks().text();
    legacyReason = permit.reason();
  }

  /** Lets it in without a proof from these networks only; from anywhere if that is null. */
  public Bridge legacyFrom(String networks) {
    legacyNetworks = networks;
    return this;
  }

  /** Demands a proof of it from now on. */
  public void withdrawLegacy() {
    legacyAllowed = false;
    legacyUntil = null;
    legacyNetworks = null;
    legacyReason = null;
  }

  /** Refuses it from now on. */
  public void switchOff() {
    enabled = false;
  }

  /** Refuses it from now on, as long as it has no newer key than at present. */
  public void quarantine(Instant at) {
    if (quarantinedAt == null) {
      quarantinedAt = at;
      quarantineKey = newestKey();
    }
  }

  /** Lets it in again with its newest key alone; whoever has the one before stays outside. */
  public void release() {
    forgetOlderKey();
    quarantinedAt = null;
    quarantineKey = null;
  }

  /** Returns whether it has been given a key since it is in quarantine. */
  public boolean hasKeySinceQuarantine() {
    return nextKey != null && !Arrays.equals(nextKey, quarantineKey);
  }

  /** Returns since when it is in quarantine; null: it is not. */
  public Instant quarantinedAt() {
    return quarantinedAt;
  }

  /** Returns whether it is let in at all: in service, switched on, and not in quarantine. */
  public boolean isLetIn() {
    return enabled && quarantinedAt == null && ending == null;
  }

  /** Takes it out of service: its keys and permits are forgotten, its history stays. */
  public void end(Ending how) {
    ending = how;
    currentKey = null;
    nextKey = null;
    withdrawLegacy();
  }

  /** Returns how it was taken out of service; null: it is in service. */
  public Ending ending() {
    return ending;
  }

  /** Puts it where it stands from now on, in service, under a name; its history goes on. */
  public Bridge placedAt(SiteId place, String calledNow) {
    site = place.value();
    name = calledNow;
    ending = null;
    return this;
  }

  /** Notes that it was let in, and asks for no less from now on. */
  public void admitted(BridgeSession session) {
    lastSession = session.id();
    if (session.mode().compareTo(minimumMode) > 0) {
      minimumMode = session.mode();
    }
    if (bestLevel == null || session.level().meets(bestLevel)) {
      bestLevel = session.level();
    }
  }

  /** Returns whether it is let in without a proof at a moment. */
  public boolean isLegacyAllowed(Instant moment) {
    return legacyAllowed
        && minimumMode == LoginMode.LEGACY
        && (legacyUntil == null || moment.isBefore(legacyUntil));
  }

  /** Returns the networks from which it may connect without a proof; null: from anywhere. */
  public String legacyNetworks() {
    return legacyNetworks;
  }

  /** Returns until when it may connect without a proof; null: until it proves itself. */
  public Instant legacyUntil() {
    return legacyUntil;
  }

  /** Returns why it may connect without a proof; null: nobody said. */
  public String legacyReason() {
    return legacyReason;
  }

  /** Returns the sealed keys it may use at a moment, 0..2, newest first. */
  public List<byte[]> sealedKeys(Instant moment) {
    boolean olderCounts = nextKey == null || moment.isBefore(olderKeyEnds());
    return Stream.of(
            Optional.ofNullable(nextKey),
            Optional.ofNullable(currentKey).filter(older -> olderCounts))
        .flatMap(Optional::stream)
        .map(byte[]::clone)
        .toList();
  }

  /** Returns how many keys it has at a moment, and since when two. */
  public KeyState keys(Instant moment) {
    int valid = sealedKeys(moment).size();
    boolean dated = valid == 2 && nextKeyAt != null;
    return new KeyState(valid, dated ? nextKeyAt : null, dated ? olderKeyEnds() : null);
  }

  private Instant olderKeyEnds() {
    return nextKeyAt == null ? Instant.MAX : nextKeyAt.plus(OLDER_KEY_COUNTS);
  }

  /** Returns whether a session was less well protected than the best of the bridge. */
  public boolean isBelowItsBest(BridgeSession session) {
    return !session.level().meets(bestLevel());
  }

  /** Returns the best level of all its sessions; UNKNOWN if it never connected. */
  public SecurityLevel bestLevel() {
    return bestLevel == null ? SecurityLevel.UNKNOWN : bestLevel;
  }

  public BridgeSerial serial() {
    return new BridgeSerial(serial);
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public SiteId site() {
    return new SiteId(site);
  }

  public String name() {
    return name;
  }

  public BridgeModel model() {
    return model;
  }

  public Instant enrolledAt() {
    return enrolledAt;
  }

  public boolean enabled() {
    return enabled;
  }

  /** Returns the weakest mode it is let in with. */
  public LoginMode minimumMode() {
    return minimumMode;
  }
}

package org.openpowerradar.bridge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * A bridge that an account has enrolled: it stands at a site and hears sensors.
 *
 * <p>Enrolling gives it a key, sealed here and shown once. While keys are rotated it has two and
 * may use either. Every login raises the least login mode it will be let in with to the best it
 * ever used, so nobody can talk it down. An old bridge has no key; it is let in unproven only while
 * that is allowed and only if it never did better. Switched off, it keeps its history and is
 * refused.
 */
@Entity
@Table(name = "bridge")
public class Bridge {

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

  @Column(name = "last_session")
  private Long lastSession;

  @Column(name = "enrolled_at", nullable = false)
  private Instant enrolledAt;

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

  /** Gives it the key it will use next, sealed; the one before stays valid beside it. */
  public Bridge keyed(byte[] sealedKey) {
    currentKey = nextKey == null ? currentKey : nextKey;
    nextKey = sealedKey.clone();
    return this;
  }

  /** Lets it in without a proof, until a moment or, if that is null, until it does better. */
  public Bridge allowLegacy(Instant until) {
    legacyAllowed = true;
    legacyUntil = until;
    return this;
  }

  /** Lets it in without a proof from these networks only; from anywhere if that is null. */
  public Bridge legacyFrom(String networks) {
    legacyNetworks = networks;
    return this;
  }

  /** Refuses it from now on. */
  public void switchOff() {
    enabled = false;
  }

  /** Notes that it was let in, and asks for no less from now on. */
  public void admitted(BridgeSession session) {
    lastSession = session.id();
    if (session.mode().compareTo(minimumMode) > 0) {
      minimumMode = session.mode();
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

  /** Returns the sealed keys it may use, 0..2, newest first. */
  public List<byte[]> sealedKeys() {
    return Stream.of(Optional.ofNullable(nextKey), Optional.ofNullable(currentKey))
        .flatMap(Optional::stream)
        .map(byte[]::clone)
        .toList();
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

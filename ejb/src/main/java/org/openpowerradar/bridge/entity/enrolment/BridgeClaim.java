package org.openpowerradar.bridge.entity.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.entity.BridgeModel;
import org.openpowerradar.bridge.entity.Place;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Somebody says that a bridge with a certain secret is theirs. It waits until the bridge logs in
 * with that secret, which enrols it, until somebody withdraws it, or until a day has passed; from
 * then on it has no secret any more and is a record only.
 */
@Entity
@Table(name = "bridge_claim")
public class BridgeClaim {

  /** How long the bridge has to prove its secret. */
  public static final Duration WAITS = Duration.ofHours(24);

  /** What became of it. */
  public enum Outcome {
    PROVEN,
    WITHDRAWN,
    EXPIRED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "serial", nullable = false, columnDefinition = "int unsigned")
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

  @Column(name = "secret", length = 60)
  private byte[] secret;

  @Column(name = "person", nullable = false, length = 36)
  private String person;

  @Column(name = "claimed_at", nullable = false)
  private Instant claimedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "wrong_logins", nullable = false)
  private int wrongLogins;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "closed_as", length = 9)
  private Outcome outcome;

  protected BridgeClaim() {}

  /** Claims a bridge for an account. */
  public BridgeClaim(AccountId account, Newcomer newcomer, byte[] sealedSecret, String person) {
    this.account = account.value();
    this.serial = newcomer.serial().value();
    this.site = newcomer.site().value();
    this.name = newcomer.name();
    this.model = newcomer.model();
    this.secret = sealedSecret.clone();
    this.person = person;
  }

  /** Begins to wait. */
  public BridgeClaim from(Instant now) {
    claimedAt = now;
    expiresAt = now.plus(WAITS);
    return this;
  }

  /** Ends the wait; the secret is forgotten. */
  public void close(Outcome how, Instant at) {
    outcome = how;
    closedAt = at;
    secret = null;
  }

  /** Returns the sealed secret; null: it waits no more. */
  public byte[] secret() {
    return secret == null ? null : secret.clone();
  }

  public long id() {
    return id;
  }

  public BridgeSerial serial() {
    return new BridgeSerial(serial);
  }

  /** Returns where the bridge will be. */
  public Place place() {
    return new Place(new AccountId(account), new SiteId(site));
  }

  public String name() {
    return name;
  }

  public BridgeModel model() {
    return model;
  }

  /** Returns the id in Keycloak of who claimed it. */
  public String person() {
    return person;
  }

  public Instant claimedAt() {
    return claimedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Returns how many logins of a bridge with its serial had another secret. */
  public int wrongLogins() {
    return wrongLogins;
  }

  /** Returns what became of it at a moment; null: it waits. */
  public Outcome outcome(Instant now) {
    return outcome == null && !now.isBefore(expiresAt) ? Outcome.EXPIRED : outcome;
  }
}

package org.openpowerradar.bridge.entity.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.SecurityLevel;

/**
 * A security policy that was set for an account. It is never changed: the next one takes its place
 * and it stays as a record of who demanded what.
 */
@Entity
@Table(name = "security_policy")
public class SecurityPolicy {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "account", nullable = false)
  private long account;

  @Enumerated(EnumType.STRING)
  @Column(name = "minimum_level", nullable = false, length = 24)
  private SecurityLevel level;

  @Column(name = "from_at", nullable = false)
  private Instant from;

  @Column(name = "person", nullable = false, length = 36)
  private String person;

  @Column(name = "set_at", nullable = false)
  private Instant setAt;

  protected SecurityPolicy() {}

  /** A policy that a person sets now. */
  public SecurityPolicy(AccountId account, SecurityDemand demand, String person, Instant now) {
    this.account = account.value();
    this.level = demand.level();
    this.from = demand.from();
    this.person = person;
    this.setAt = now;
  }

  public SecurityDemand demand() {
    return new SecurityDemand(level, from);
  }

  /** Returns the id in Keycloak of who set it. */
  public String person() {
    return person;
  }

  public Instant setAt() {
    return setAt;
  }
}

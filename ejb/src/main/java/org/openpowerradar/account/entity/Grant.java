package org.openpowerradar.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Says where a person may use a role: in a whole account or at one of its sites, for ever or until
 * a moment.
 *
 * <p>It counts from the next request on, and only while Keycloak says that the person has the role.
 * It ends by itself at {@code validUntil} or is deleted.
 */
@Entity
@Table(name = "access_grant")
public class Grant {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "subject", nullable = false, length = 36)
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false, length = 20)
  private Role role;

  @Column(name = "account", nullable = false)
  private long account;

  @Column(name = "site")
  private Long site;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "granted_by", nullable = false, length = 36)
  private String grantedBy;

  @Column(name = "granted_at", nullable = false)
  private Instant grantedAt;

  protected Grant() {}

  private Grant(String subject, Role role, AccountId account, SiteId site) {
    this.subject = subject;
    this.role = role;
    this.account = account.value();
    this.site = site == null ? null : site.value();
  }

  /** Grants a role in a whole account. {@code subject} is the person's id in Keycloak. */
  public static Grant of(String subject, Role role, AccountId account) {
    return new Grant(subject, role, account, null);
  }

  /** Grants a role at one site of an account. {@code subject} is the person's id in Keycloak. */
  public static Grant of(String subject, Role role, AccountId account, SiteId site) {
    return new Grant(subject, role, account, site);
  }

  /** Lets the grant end: at {@code end} it counts no more. */
  public Grant until(Instant end) {
    validUntil = end;
    return this;
  }

  /** Notes who granted it (the person's id in Keycloak) and when. */
  public Grant grantedBy(String grantor, Instant at) {
    grantedBy = grantor;
    grantedAt = at;
    return this;
  }

  public boolean isLive(Instant now) {
    return validUntil == null || now.isBefore(validUntil);
  }

  /** Names the grant; 0 before it is stored. */
  public long id() {
    return id;
  }

  public String subject() {
    return subject;
  }

  public Role role() {
    return role;
  }

  public AccountId account() {
    return new AccountId(account);
  }

  /** Returns the only site it is for; empty: the whole account. */
  public Optional<SiteId> site() {
    return Optional.ofNullable(site).map(SiteId::new);
  }

  /** When it ends; null: never. */
  public Instant validUntil() {
    return validUntil;
  }
}

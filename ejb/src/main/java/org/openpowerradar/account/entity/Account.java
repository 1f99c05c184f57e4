package org.openpowerradar.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.account.entity.operation.AccountKind;

/**
 * A customer: the tenant to whom sites, bridges and everything measured belong.
 *
 * <p>An account is opened once and not deleted while it owns anything: the database refuses. An
 * operator may suspend it: then its people are refused everywhere, while its bridges are served.
 */
@Entity
@Table(name = "account")
public class Account {
  private static final int LONGEST_NAME = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "name", nullable = false, length = 120)
  private String name;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 8)
  private AccountKind kind = AccountKind.CUSTOMER;

  @Column(name = "suspended_at")
  private Instant suspendedAt;

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  protected Account() {}

  /** Opens an account of a customer. */
  public Account(String name, Instant createdAt) {
    this(name, AccountKind.CUSTOMER, createdAt);
  }

  /**
   * Opens an account.
   *
   * @throws InvalidRequestException if the name is blank or longer than 120 characters
   */
  public Account(String name, AccountKind kind, Instant createdAt) {
    this.name = checked(name);
    this.kind = kind;
    this.createdAt = createdAt;
  }

  private static String checked(String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST_NAME
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidRequestException("Give a name of 1 to 120 characters");
    }
    return stripped;
  }

  /**
   * Gives it another name.
   *
   * @throws InvalidRequestException if the name is blank or longer than 120 characters
   */
  public void rename(String other) {
    name = checked(other);
  }

  /** Refuses its people from now on; nothing changes where they are refused already. */
  public void suspend(Instant now) {
    if (suspendedAt == null) {
      suspendedAt = now;
    }
  }

  /** Lets its people in again. */
  public void resume() {
    suspendedAt = null;
  }

  public AccountKind kind() {
    return kind;
  }

  /** Returns since when its people are refused; empty where they are not. */
  public Optional<Instant> suspendedAt() {
    return Optional.ofNullable(suspendedAt);
  }

  /** Returns how often it was changed: whoever changes it says what they saw. */
  public int version() {
    return version;
  }

  public AccountId id() {
    return new AccountId(id);
  }

  public String name() {
    return name;
  }

  public Instant createdAt() {
    return createdAt;
  }
}

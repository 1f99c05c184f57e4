package org.openpowerradar.account.entity.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.InvalidRequestException;

/** That an account is to be erased: asked for by one person, agreed to by another. */
@Entity
@Table(name = "account_erasure")
public class AccountErasure {

  @Id
  @Column(name = "account")
  private long account;

  @Column(name = "asked_by", nullable = false, length = 36)
  private String askedBy;

  @Column(name = "asked_at", nullable = false)
  private Instant askedAt;

  @Column(name = "agreed_by", length = 36)
  private String agreedBy;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "row_count", nullable = false)
  private long rows;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  protected AccountErasure() {}

  /** Asks for it. {@code person} is an id in Keycloak. */
  public AccountErasure(AccountId account, String person, Instant now) {
    this.account = account.value();
    this.askedBy = person;
    this.askedAt = now;
  }

  /**
   * Agrees to it.
   *
   * @param person an id in Keycloak
   * @param wait how long it can still be called off
   * @throws InvalidRequestException if the same person asked, or somebody agreed already
   */
  public void agree(String person, Instant now, Duration wait) {
    if (person.equals(askedBy)) {
      throw new InvalidRequestException("Another person has to agree than the one who asked");
    }
    if (agreedBy != null) {
      throw new InvalidRequestException("Somebody agreed already");
    }
    agreedBy = person;
    dueAt = now.plus(wait);
  }

  /** Whether it is carried out now and can no longer be called off. */
  public boolean isDue(Instant now) {
    return dueAt != null && !now.isBefore(dueAt);
  }

  /** Counts rows that were erased. */
  public void erased(long more) {
    rows += more;
  }

  /** The account is gone; what is left of it stands in the audit trail. */
  public void gone(Instant now) {
    erasedAt = now;
  }

  public AccountId account() {
    return new AccountId(account);
  }

  public String askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Who agreed; empty: nobody yet. */
  public Optional<String> agreedBy() {
    return Optional.ofNullable(agreedBy);
  }

  /** From when on it is carried out; empty: nobody agreed yet. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt);
  }

  /** How many rows were erased so far. */
  public long rows() {
    return rows;
  }

  public boolean isGone() {
    return erasedAt != null;
  }
}

package org.openpowerradar.account.entity.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.openpowerradar.account.entity.AccountId;

/**
 * That an account asked somebody without a login to join it.
 *
 * <p>Open from the first mail until the person signs in or the link of the last mail ends; may be
 * sent again, or revoked, which deletes it.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
  /** How long the link of a mail works. */
  public static final Duration LIFE = Duration.ofHours(72);

  @EmbeddedId private Key key;

  @Column(name = "invited_by", nullable = false, length = 36)
  private String invitedBy;

  @Column(name = "invited_at", nullable = false)
  private Instant invitedAt;

  @Column(name = "mailed_at")
  private Instant mailedAt;

  @Column(name = "mails", nullable = false)
  private int mails;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected Invitation() {}

  /** Nothing was sent yet. */
  public Invitation(AccountId account, String subject, String invitedBy, Instant now) {
    this.key = new Key(account.value(), subject);
    this.invitedBy = invitedBy;
    this.invitedAt = now;
    this.expiresAt = now.plus(LIFE);
  }

  /** The key under which it is found. */
  public static Key key(AccountId account, String subject) {
    return new Key(account.value(), subject);
  }

  /** Notes that a mail is sent, whose link works anew for its whole time. */
  public void send(Instant now) {
    mailedAt = now;
    mails++;
    expiresAt = now.plus(LIFE);
  }

  /** Id of the invited person in Keycloak. */
  public String subject() {
    return key.subject;
  }

  public boolean isAccepted() {
    return acceptedAt != null;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public int mails() {
    return mails;
  }

  /** When the last mail was sent; null if none was. */
  public Instant mailedAt() {
    return mailedAt;
  }

  /** An account and a person. */
  @Embeddable
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "account", nullable = false)
    private long account;

    @Column(name = "subject", nullable = false, length = 36)
    private String subject;

    protected Key() {}

    Key(long account, String subject) {
      this.account = account;
      this.subject = subject;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.account == account && key.subject.equals(subject);
    }

    @Override
    public int hashCode() {
      return Objects.hash(account, subject);
    }
  }
}

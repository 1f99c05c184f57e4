package org.openpowerradar.account.entity.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.openpowerradar.account.entity.AccountId;

/**
 * What an account demands of its people: a second factor, and an e-mail address of certain domains.
 * An account without one demands nothing.
 */
@Entity
@Table(name = "sign_in_rule")
public class SignInRule {

  @Id
  @Column(name = "account", nullable = false)
  private long account;

  @Column(name = "second_factor", nullable = false)
  private boolean secondFactor;

  @Column(name = "email_domains", nullable = false, length = 1300)
  private String emailDomains = "";

  @Version
  @Column(name = "version", nullable = false)
  private int version;

  protected SignInRule() {}

  public SignInRule(AccountId account) {
    this.account = account.value();
  }

  /** Replaces what was demanded. */
  public void demand(boolean isSecondFactor, EmailDomains domains) {
    secondFactor = isSecondFactor;
    emailDomains = domains.toString();
  }

  /** Whether grants count only in sessions with a second factor. */
  public boolean secondFactor() {
    return secondFactor;
  }

  public EmailDomains domains() {
    return EmailDomains.parse(emailDomains);
  }

  /** Grows with every change. */
  public int version() {
    return version;
  }
}

package org.openpowerradar.account.entity.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What is remembered of somebody in Keycloak who holds grants, so that lists need not ask there.
 *
 * <p>Made with the first grant, brought up to date at every sign-in and by the reconciliation,
 * forgotten when the person is erased. {@code enabled} counts here too: grants of a disabled person
 * count no more from the next request on.
 */
@Entity
@Table(name = "person")
public class Person {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;

  @Id
  @Column(name = "subject", nullable = false, length = 36)
  private String subject;

  @Column(name = "email", nullable = false, length = LONGEST_EMAIL)
  private String email;

  @Column(name = "name", nullable = false, length = LONGEST_NAME)
  private String name;

  @Column(name = "program", nullable = false)
  private boolean program;

  @Column(name = "enabled", nullable = false)
  private boolean enabled;

  @Column(name = "locked", nullable = false)
  private boolean locked;

  @Column(name = "second_factor", nullable = false)
  private boolean secondFactor;

  @Column(name = "last_sign_in", insertable = false, updatable = false)
  private Instant lastSignIn;

  @Column(name = "checked_at", nullable = false)
  private Instant checkedAt;

  protected Person() {}

  public Person(Identity identity, Instant now) {
    this.subject = identity.subject();
    tell(identity, false, now);
  }

  /** Takes over what Keycloak says. */
  public final void tell(Identity identity, boolean isLocked, Instant now) {
    email = cut(identity.email(), LONGEST_EMAIL);
    name = cut(identity.name(), LONGEST_NAME);
    program = identity.program();
    enabled = identity.enabled();
    locked = isLocked;
    secondFactor = identity.secondFactor();
    checkedAt = now;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  public void enable(boolean isEnabled) {
    enabled = isEnabled;
  }

  public void unlock() {
    locked = false;
  }

  public String subject() {
    return subject;
  }

  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  public boolean program() {
    return program;
  }

  public boolean enabled() {
    return enabled;
  }

  public boolean locked() {
    return locked;
  }

  public boolean secondFactor() {
    return secondFactor;
  }

  /** When the person last signed in to the portal; null if never. */
  public Instant lastSignIn() {
    return lastSignIn;
  }
}

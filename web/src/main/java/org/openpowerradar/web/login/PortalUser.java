package org.openpowerradar.web.login;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import org.openpowerradar.web.login.token.AccessToken;
import org.openpowerradar.web.login.token.IdToken;

/**
 * The caller as the whole server knows it, down to the session beans. Its name is the {@code sub}
 * of Keycloak, a UUID: that is what grants name.
 */
public class PortalUser extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final String displayName;
  private final String email;
  private final Set<String> roles;

  private PortalUser(String subject, String displayName, String email, Set<String> roles) {
    super(subject);
    this.displayName = displayName;
    this.email = email;
    this.roles = roles;
  }

  static PortalUser of(IdToken token) {
    return new PortalUser(token.subject(), token.name(), token.email(), token.roles());
  }

  static PortalUser of(AccessToken token) {
    return new PortalUser(token.subject(), token.client(), "", token.roles());
  }

  /** What to call the person, or the name of the client for a program; never empty. */
  public String displayName() {
    return displayName;
  }

  /** May be "". */
  public String email() {
    return email;
  }

  /**
   * Role names as Keycloak knows them, for example {@code account-admin}; unmodifiable, may be
   * empty.
   */
  public Set<String> roles() {
    return roles;
  }
}

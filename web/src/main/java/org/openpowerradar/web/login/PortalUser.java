package org.openpowerradar.web.login;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.HashSet;
import java.util.Set;
import org.openpowerradar.account.entity.RoleNames;
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
    return new PortalUser(token.subject(), token.name(), token.email(), roles(token));
  }

  static PortalUser of(AccessToken token) {
    Set<String> roles = roles(token.roles(), token.secondFactor());
    return new PortalUser(token.subject(), token.client(), "", roles);
  }

  private static Set<String> roles(IdToken token) {
    return roles(token.roles(), token.secondFactor());
  }

  /** What Keycloak calls a role of this name, if anything, says nothing about how it was opened. */
  private static Set<String> roles(Set<String> told, boolean secondFactor) {
    Set<String> roles = new HashSet<>(told);
    roles.remove(RoleNames.SECOND_FACTOR);
    if (secondFactor) {
      roles.add(RoleNames.SECOND_FACTOR);
    }
    return Set.copyOf(roles);
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
   * Role names as Keycloak knows them, for example {@code account-admin}, and {@code second-factor}
   * where there was one; unmodifiable, may be empty.
   */
  public Set<String> roles() {
    return roles;
  }
}

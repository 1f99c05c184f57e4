package org.openpowerradar.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpowerradar.web.login.token.IdToken;

/**
 * The signed-in person as pages show them; {@code #{caller}} in a page. Empty texts when nobody is
 * signed in.
 */
@Named
@RequestScoped
public class Caller {

  @Inject private HttpServletRequest request;

  /** What to call the person. */
  public String getDisplayName() {
    return who().map(IdToken::name).orElse("");
  }

  public String getEmail() {
    return who().map(IdToken::email).orElse("");
  }

  /** First letters of at most two names: "AA" for Anna Albrecht. */
  public String getInitials() {
    return Stream.of(getDisplayName().strip().split("\\s+"))
        .filter(name -> !name.isEmpty())
        .limit(2)
        .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  /**
   * Whether Keycloak gives the role of this name, for example {@code account-admin}; where it
   * holds, grants say.
   */
  public boolean hasRole(String role) {
    return who().filter(person -> person.roles().contains(role)).isPresent();
  }

  /** Address of the logout, with the token of this visit. */
  public String getLogoutLink() {
    return SignedIn.in(request).map(Logout::link).orElse("/");
  }

  private Optional<IdToken> who() {
    return SignedIn.in(request).map(visit -> visit.identity().who());
  }
}

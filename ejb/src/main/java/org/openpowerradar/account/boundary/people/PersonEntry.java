package org.openpowerradar.account.boundary.people;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;

/**
 * A person with a grant in an account.
 *
 * @param subject id in Keycloak
 * @param who address and name
 * @param state how it stands with the person
 * @param secondFactor whether an authenticator app is set up, as Keycloak last told
 * @param lastSignIn when the person last signed in; null: never
 * @param grants what is granted in this account, ended grants too
 */
public record PersonEntry(
    String subject,
    Who who,
    PersonState state,
    boolean secondFactor,
    Instant lastSignIn,
    List<GrantEntry> grants) {

  /**
   * What people call somebody.
   *
   * @param email empty for programs, and while Keycloak has not told
   * @param name empty while nobody told
   * @param program whether it is a service client
   */
  public record Who(String email, String name, boolean program) {}

  /**
   * What is granted.
   *
   * @param id names the grant
   * @param site null: the whole account
   * @param until null: no end
   * @param live whether it has not ended
   */
  public record GrantEntry(long id, Role role, SiteId site, Instant until, boolean live) {}
}

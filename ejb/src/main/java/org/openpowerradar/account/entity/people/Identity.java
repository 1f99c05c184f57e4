package org.openpowerradar.account.entity.people;

import java.util.Set;

/**
 * Somebody as Keycloak knows them.
 *
 * @param subject id in Keycloak, never changes
 * @param email in lower case; empty for programs
 * @param name first and last name, or the user name of a program; may be empty
 * @param enabled false: cannot sign in
 * @param program whether it is the service account of a client, not a person
 * @param secondFactor whether an authenticator app is set up
 * @param actions what Keycloak asks for at the next sign-in, such as {@code UPDATE_PASSWORD}
 */
public record Identity(
    String subject,
    String email,
    String name,
    boolean enabled,
    boolean program,
    boolean secondFactor,
    Set<String> actions) {

  /** What a person has to do who forgot, or never had, a second factor. */
  public static final String SET_UP_SECOND_FACTOR = "CONFIGURE_TOTP";

  /** Copies what it is given. */
  public Identity {
    actions = Set.copyOf(actions);
  }
}

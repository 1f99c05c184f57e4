package org.openpowerradar.web.rest.people;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.boundary.people.PersonEntry;

/**
 * A person with a grant in an account, in JSON; what is not known is absent.
 *
 * @param subject id in Keycloak
 * @param program whether it is a service client
 * @param state ACTIVE, INVITED, INVITATION_ENDED, LOCKED, DISABLED or ENDED
 * @param secondFactor whether an authenticator app is set up
 */
public record PersonItem(
    String subject,
    String email,
    String name,
    boolean program,
    String state,
    boolean secondFactor,
    Instant lastSignIn,
    List<GrantItem> grants) {

  /**
   * A grant.
   *
   * @param site absent: the whole account
   * @param until absent: no end
   * @param live whether it has not ended
   */
  public record GrantItem(String role, Long site, Instant until, boolean live) {

    static GrantItem of(PersonEntry.GrantEntry grant) {
      return new GrantItem(
          grant.role().roleName(),
          grant.site() == null ? null : grant.site().value(),
          grant.until(),
          grant.live());
    }
  }

  static PersonItem of(PersonEntry person) {
    return new PersonItem(
        person.subject(),
        told(person.who().email()),
        told(person.who().name()),
        person.who().program(),
        person.state().name(),
        person.secondFactor(),
        person.lastSignIn(),
        person.grants().stream().map(GrantItem::of).toList());
  }

  private static String told(String text) {
    return text.isEmpty() ? null : text;
  }
}

package org.openpowerradar.account.boundary.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.boundary.people.PersonEntry.GrantEntry;
import org.openpowerradar.account.boundary.people.PersonEntry.Who;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.Person;

/** Puts together what is known of each person of an account at a moment. */
record Entries(Map<String, Person> people, Map<String, Invitation> invitations, Instant now) {
  static final Comparator<PersonEntry> BY_NAME =
      Comparator.comparing(Entries::sorting, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(PersonEntry::subject);

  private static String sorting(PersonEntry entry) {
    return entry.who().name().isEmpty() ? entry.who().email() : entry.who().name();
  }

  PersonEntry entry(String subject, List<Grant> grants) {
    Person person = people.get(subject);
    return new PersonEntry(
        subject,
        person == null
            ? new Who("", "", false)
            : new Who(person.email(), person.name(), person.program()),
        state(person, invitations.get(subject), grants),
        person != null && person.secondFactor(),
        person == null ? null : person.lastSignIn(),
        grants.stream().map(this::grant).toList());
  }

  private PersonState state(Person person, Invitation invitation, List<Grant> grants) {
    if (person != null && !person.enabled()) {
      return PersonState.DISABLED;
    }
    if (person != null && person.locked()) {
      return PersonState.LOCKED;
    }
    if (invitation != null && !invitation.isAccepted()) {
      return invitation.expiresAt().isAfter(now)
          ? PersonState.INVITED
          : PersonState.INVITATION_ENDED;
    }
    boolean isLive = grants.stream().anyMatch(each -> each.isLive(now));
    return isLive ? PersonState.ACTIVE : PersonState.ENDED;
  }

  private GrantEntry grant(Grant grant) {
    return new GrantEntry(
        grant.id(), grant.role(), grant.site().orElse(null), grant.validUntil(), grant.isLive(now));
  }
}

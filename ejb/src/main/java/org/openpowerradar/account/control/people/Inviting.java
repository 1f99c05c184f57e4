package org.openpowerradar.account.control.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.GrantCatalog.Grantor;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.GrantWish;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.Person;

/**
 * How somebody comes to an account: known to Keycloak or made there first, then the rows. Checks no
 * permission: boundaries do.
 */
@Dependent
public class Inviting {
  private static final Set<String> FIRST_STEPS =
      Set.of("VERIFY_EMAIL", "UPDATE_PASSWORD", "UPDATE_PROFILE");

  private final IdentityProvider identities;

  @Inject
  public Inviting(IdentityProvider identities) {
    this.identities = identities;
  }

  /**
   * Somebody who is about to get grants.
   *
   * @param identity as Keycloak knows them
   * @param isNew whether they were made just now: they have no password yet
   */
  public record Invited(Identity identity, boolean isNew) {

    /** Id of the person in Keycloak. */
    public String subject() {
      return identity.subject();
    }
  }

  /**
   * Finds the person with an address, or makes one who has to choose a password first. Calls
   * Keycloak, so not for the middle of a transaction.
   *
   * @param secondFactor whether a new person has to set up a second factor
   */
  public Invited prepare(EmailAddress email, boolean secondFactor) {
    return prepare(email, null, secondFactor);
  }

  /**
   * The same for somebody whose name is known: a new person is called so until they say otherwise.
   */
  public Invited prepare(EmailAddress email, FullName name, boolean secondFactor) {
    Optional<Identity> known = identities.findByEmail(email);
    if (known.isPresent()) {
      return new Invited(known.get(), false);
    }
    Set<String> actions = new HashSet<>(FIRST_STEPS);
    if (secondFactor) {
      actions.add(Identity.SET_UP_SECOND_FACTOR);
    }
    String subject = identities.create(email, name, actions);
    String called = name == null ? "" : name.toString();
    return new Invited(
        new Identity(subject, email.value(), called, true, false, false, actions), true);
  }

  /**
   * Writes person, grants, and the invitation of a new one, in the caller's transaction.
   *
   * @param wishes checked by the caller
   */
  public void write(
      EntityManager entities,
      AccountId account,
      Invited invited,
      List<GrantWish> wishes,
      Grantor grantor) {
    if (entities.find(Person.class, invited.subject()) == null) {
      entities.persist(new Person(invited.identity(), grantor.at()));
    }
    if (invited.isNew()) {
      Invitation invitation =
          new Invitation(account, invited.subject(), grantor.subject(), grantor.at());
      entities.persist(invitation);
    }
    GrantCatalog grants = new GrantCatalog(entities);
    wishes.forEach(wish -> grants.write(account, invited.subject(), wish, grantor));
  }

  /** Takes back a person who was made just now, when the rows could not be written. */
  public void undo(Invited invited) {
    if (invited.isNew()) {
      identities.delete(invited.subject());
    }
  }
}

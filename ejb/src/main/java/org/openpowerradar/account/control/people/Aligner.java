package org.openpowerradar.account.control.people;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Person;

/**
 * Brings Keycloak in line with the grants, and the row of a person with Keycloak. Doing it twice
 * changes nothing.
 *
 * <p>Roles of a person in Keycloak are those of all grants that have not ended. Not touched are
 * programs, which operators set up in Keycloak, and the role of operators, which no grant gives.
 */
public final class Aligner {
  private static final Set<Role> GOVERNED =
      EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR));
  private static final String NEXT =
      """
      SELECT s.subject FROM (SELECT subject FROM access_grant UNION SELECT subject FROM person) s
      WHERE s.subject > :after ORDER BY s.subject
      """;

  private final EntityManager entities;
  private final IdentityProvider identities;

  public Aligner(EntityManager entities, IdentityProvider identities) {
    this.entities = entities;
    this.identities = identities;
  }

  /** Aligns one person. Whoever Keycloak does not know any more counts as disabled. */
  public void align(String subject, Instant now) {
    Optional<Identity> identity = identities.find(subject);
    Person person = entities.find(Person.class, subject);
    if (identity.isEmpty()) {
      if (person != null) {
        person.enable(false);
      }
      return;
    }
    boolean isLocked = !identity.get().program() && alignRoles(subject, now);
    if (person == null) {
      person = new Person(identity.get(), now);
      person.tell(identity.get(), isLocked, now);
      entities.persist(person);
    } else {
      person.tell(identity.get(), isLocked, now);
    }
  }

  /** Aligns one person, or forgets whoever holds no grant anywhere and never signed in. */
  public void leave(String subject, Instant now) {
    Person person = entities.find(Person.class, subject);
    boolean isUseless =
        person != null
            && person.lastSignIn() == null
            && !person.program()
            && entities.find(PlatformOperator.class, subject) == null
            && new GrantCatalog(entities).of(subject).isEmpty();
    if (isUseless && neverHadPassword(subject)) {
      identities.delete(subject);
      entities.remove(person);
    } else {
      align(subject, now);
    }
  }

  private boolean neverHadPassword(String subject) {
    return identities
        .find(subject)
        .filter(each -> each.actions().contains("UPDATE_PASSWORD"))
        .isPresent();
  }

  /** Returns whether the person is locked out just now. */
  private boolean alignRoles(String subject, Instant now) {
    GrantCatalog catalog = new GrantCatalog(entities);
    List<Grant> grants = catalog.of(subject);
    Set<Role> wanted = EnumSet.copyOf(GOVERNED);
    wanted.retainAll(GrantCatalog.liveRoles(grants, now));
    if (entities.find(PlatformOperator.class, subject) != null) {
      wanted.add(Role.VIEWER);
    }
    identities.setRoles(subject, wanted, GOVERNED);
    if (catalog.demandsSecondFactor(grants, now)) {
      identities.requireSecondFactor(subject);
    }
    return identities.isLocked(subject);
  }

  /** The next people in order of their ids, at most {@code most}; none: begin again at "". */
  public List<String> next(String after, int most) {
    List<?> subjects =
        entities
            .createNativeQuery(NEXT)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList();
    return subjects.stream().map(String.class::cast).toList();
  }
}

package org.openpowerradar.account.boundary.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.people.Aligner;
import org.openpowerradar.account.entity.people.PeopleException;

/**
 * Brings Keycloak in line with the grants of people, each in a transaction of its own. Open to
 * every caller inside the platform, because it only does what grants say.
 */
@Stateless
@PermitAll
public class Alignment {
  private static final System.Logger LOGGER = System.getLogger(Alignment.class.getName());

  @Inject IdentityProvider identities;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /**
   * Aligns a person; returns when Keycloak did it.
   *
   * @throws PeopleException if Keycloak cannot be asked: the timer tries again
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void align(String subject) {
    new Aligner(entities, identities).align(subject, clock.instant());
  }

  /**
   * Aligns a person who lost the grants in an account: whoever holds none anywhere and never signed
   * in is deleted.
   *
   * @throws PeopleException if Keycloak cannot be asked: the timer aligns the person later
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void leave(String subject) {
    new Aligner(entities, identities).leave(subject, clock.instant());
  }

  /** Aligns people a little later, up to the first whom Keycloak does not answer about. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void alignSoon(List<String> subjects) {
    Aligner aligner = new Aligner(entities, identities);
    try {
      subjects.forEach(subject -> aligner.align(subject, clock.instant()));
    } catch (PeopleException away) {
      LOGGER.log(System.Logger.Level.INFO, "The rest of {0} people later", subjects.size());
    }
  }

  /** The people after one, in order of their ids. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> next(String after, int most) {
    return new Aligner(entities, identities).next(after, most);
  }
}

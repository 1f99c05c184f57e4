package org.openpowerradar.account.boundary.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.boundary.notice.Notices;
import org.openpowerradar.account.control.identity.IdentityProvider;
import org.openpowerradar.account.control.operation.PersonNames;
import org.openpowerradar.account.control.people.Aligner;
import org.openpowerradar.account.control.people.Inviting;
import org.openpowerradar.account.control.people.Inviting.Invited;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.PlatformOperator;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Person;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * Who runs the platform. Every method throws {@link
 * org.openpowerradar.account.entity.ForbiddenException} for anybody else.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
public class Operators {
  private static final String ALL =
      "SELECT o FROM PlatformOperator o ORDER BY o.addedAt, o.subject";
  private static final String NO_PASSWORD = "UPDATE_PASSWORD";

  /** Broken glass opens what a viewer sees. */
  private static final Set<Role> NEEDED = Set.of(Role.PLATFORM_OPERATOR, Role.VIEWER);

  private static final System.Logger LOGGER = System.getLogger(Operators.class.getName());

  @Resource SessionContext context;
  @Inject Access access;
  @Inject AuditTrail trail;
  @Inject IdentityProvider identities;
  @Inject Inviting inviting;
  @Inject Notices notices;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  /** Returns them, the first first. Empty while nobody was entered: then the role alone counts. */
  public List<OperatorView> all() {
    access.requireOperator();
    List<PlatformOperator> all = entities.createQuery(ALL, PlatformOperator.class).getResultList();
    PersonNames names =
        new PersonNames(
            entities,
            all.stream().flatMap(each -> Stream.of(each.subject(), each.addedBy())).toList());
    return all.stream()
        .map(
            each ->
                new OperatorView(
                    names.of(each.subject()), names.of(each.addedBy()), each.addedAt()))
        .toList();
  }

  /**
   * Enters an operator, and the caller as well while there is none, gives them the roles
   * platform-operator and viewer in Keycloak, and tells the new one by mail. Somebody without a
   * login is made at Keycloak and gets the link to choose a password, too; somebody who was entered
   * and has not come gets that link again.
   *
   * @return whether that link was mailed, so that they have no password yet
   * @throws InvalidRequestException if the person is an operator already, and has a password
   * @throws PeopleException with PROGRAM, IDENTITY_AWAY or MAIL_NOT_SENT; nothing was done then
   */
  public boolean add(EmailAddress email) {
    access.requireOperator();
    boolean first = locked().isEmpty();
    Invited invited = inviting.prepare(email, false);
    boolean isDone = false;
    try {
      boolean isMailed = add(invited, first);
      isDone = true;
      return isMailed;
    } finally {
      if (!isDone) {
        inviting.undo(invited);
      }
    }
  }

  private boolean add(Invited invited, boolean first) {
    String subject = invited.subject();
    boolean isNew = invited.identity().actions().contains(NO_PASSWORD);
    boolean isOperator = entities.find(PlatformOperator.class, subject) != null;
    if (invited.identity().program()) {
      throw new PeopleException(Refusal.PROGRAM);
    }
    if (isOperator && !isNew) {
      throw new InvalidRequestException("The person is an operator already");
    }
    if (!isOperator) {
      enter(subject, invited.identity());
    }
    if (first && !subject.equals(caller())) {
      enter(caller(), identities.find(caller()).orElse(null));
    }
    identities.setRoles(subject, NEEDED, Set.of());
    if (isNew) {
      identities.mail(subject);
    }
    return isNew;
  }

  private void enter(String subject, Identity identity) {
    Instant now = clock.instant();
    entities.persist(new PlatformOperator(subject, caller(), now));
    if (identity != null && entities.find(Person.class, subject) == null) {
      entities.persist(new Person(identity, now));
    }
    trail.record(AuditEntry.of(null, "operator.add", "person " + subject));
    if (!subject.equals(caller())) {
      notices.operatorAdded(subject);
    }
  }

  /**
   * Removes an operator, who is none from the next request on; Keycloak takes the roles away at
   * once where it answers, and they are worth nothing where it does not.
   *
   * @throws InvalidRequestException if it is the last one
   * @throws NotFoundException if the person is no operator
   */
  public void remove(String subject) {
    access.requireOperator();
    List<PlatformOperator> all = locked();
    PlatformOperator leaving =
        all.stream()
            .filter(each -> each.subject().equals(subject))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("No operator " + subject));
    if (all.size() == 1) {
      throw new InvalidRequestException("The last operator cannot be removed");
    }
    entities.remove(leaving);
    entities.flush();
    trail.record(AuditEntry.of(null, "operator.remove", "person " + subject));
    takeRoles(subject);
  }

  private void takeRoles(String subject) {
    try {
      identities.setRoles(subject, Set.of(), Set.of(Role.PLATFORM_OPERATOR));
      new Aligner(entities, identities).leave(subject, clock.instant());
    } catch (PeopleException away) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Take the role platform-operator from {0} in Keycloak, which did not answer: {1}",
          subject,
          away.refusal());
    }
  }

  /** All of them, which nobody else can change until the transaction ends. */
  private List<PlatformOperator> locked() {
    return entities
        .createQuery(ALL, PlatformOperator.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}

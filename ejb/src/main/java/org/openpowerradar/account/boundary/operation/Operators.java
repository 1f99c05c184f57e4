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
import java.util.List;
import java.util.stream.Stream;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.control.operation.PersonNames;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.account.entity.operation.PlatformOperator;

/**
 * Who runs the platform. Every method throws {@link
 * org.openpowerradar.account.entity.ForbiddenException} for anybody else.
 */
@Stateless
@RolesAllowed(RoleNames.PLATFORM_OPERATOR)
public class Operators {
  private static final String ALL =
      "SELECT o FROM PlatformOperator o ORDER BY o.addedAt, o.subject";
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Resource SessionContext context;
  @Inject Access access;
  @Inject AuditTrail trail;
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
   * Enters an operator, and the caller as well while there is none. It counts where Keycloak gives
   * the person the role platform-operator.
   *
   * @param subject the person's id in Keycloak
   * @throws InvalidRequestException if it is no such id, or the person is an operator already
   */
  public void add(String subject) {
    access.requireOperator();
    if (subject == null || !subject.matches(ID)) {
      throw new InvalidRequestException("Give the id of a person in Keycloak");
    }
    boolean first = locked().isEmpty();
    if (entities.find(PlatformOperator.class, subject) != null) {
      throw new InvalidRequestException("The person is an operator already");
    }
    enter(subject);
    if (first && !subject.equals(caller())) {
      enter(caller());
    }
  }

  private void enter(String subject) {
    entities.persist(new PlatformOperator(subject, caller(), clock.instant()));
    trail.record(AuditEntry.of(null, "operator.add", "person " + subject));
  }

  /**
   * Removes an operator, who is none from the next request on.
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
    trail.record(AuditEntry.of(null, "operator.remove", "person " + subject));
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

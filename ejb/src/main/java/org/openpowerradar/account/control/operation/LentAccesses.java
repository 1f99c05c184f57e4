package org.openpowerradar.account.control.operation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Grant;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.operation.LentAccess;

/** Finds the access that accounts lend. */
public final class LentAccesses {
  private static final String LIVE =
      " AND l.endedAt IS NULL AND l.validUntil > :now AND NOT EXISTS"
          + " (SELECT 1 FROM Account a WHERE a.id = l.account AND a.suspendedAt IS NOT NULL)"
          + " AND (:factor = TRUE OR NOT EXISTS"
          + " (SELECT 1 FROM SignInRule r WHERE r.account = l.account AND r.secondFactor = TRUE))";
  private static final String TO_PROVIDERS =
      "SELECT l FROM LentAccess l WHERE l.provider IN :providers" + LIVE;
  private static final String TO_PERSON =
      "SELECT l FROM LentAccess l WHERE l.person = :person" + LIVE;
  private static final String LIVE_FIRST =
      " ORDER BY CASE WHEN l.endedAt IS NULL AND l.validUntil > :now THEN 0 ELSE 1 END,"
          + " l.grantedAt DESC, l.id DESC";
  private static final String OF_ACCOUNT =
      "SELECT l FROM LentAccess l WHERE l.account = :account" + LIVE_FIRST;
  private static final String RECEIVED =
      "SELECT l FROM LentAccess l WHERE l.provider = :provider" + LIVE_FIRST;
  private static final String NOW_BY_OPERATORS =
      "SELECT l FROM LentAccess l WHERE l.account = :account AND l.person IS NOT NULL"
          + " AND l.endedAt IS NULL AND l.validUntil > :now ORDER BY l.grantedAt";

  private final EntityManager entities;

  public LentAccesses(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Returns what is lent to a person as one of a provider's people: role for role, to those who
   * hold the lent role in the whole account of the provider.
   *
   * @param own the person's own grants that count
   */
  public List<LentAccess> toPeopleOf(Collection<Grant> own, Instant now, boolean factor) {
    Set<Membership> memberships =
        own.stream()
            .filter(grant -> grant.site().isEmpty())
            .map(grant -> new Membership(grant.account(), grant.role()))
            .collect(Collectors.toSet());
    if (memberships.isEmpty()) {
      return List.of();
    }
    List<Long> providers =
        memberships.stream().map(each -> each.provider().value()).distinct().toList();
    return entities
        .createQuery(TO_PROVIDERS, LentAccess.class)
        .setParameter("providers", providers)
        .setParameter("factor", factor)
        .setParameter("now", now)
        .getResultStream()
        .filter(lent -> memberships.contains(Membership.needed(lent)))
        .toList();
  }

  /** A role in the whole account of a provider. */
  private record Membership(AccountId provider, Role role) {
    static Membership needed(LentAccess lent) {
      return new Membership(lent.provider().orElseThrow(), lent.role());
    }
  }

  /** Returns through which broken glass an operator looks now. */
  public List<LentAccess> toOperator(String person, Instant now, boolean factor) {
    return entities
        .createQuery(TO_PERSON, LentAccess.class)
        .setParameter("person", person)
        .setParameter("factor", factor)
        .setParameter("now", now)
        .getResultList();
  }

  /** Returns what an account lends, then what it lent, each newest first. */
  public List<LentAccess> of(AccountId account, Instant now, int most) {
    return entities
        .createQuery(OF_ACCOUNT, LentAccess.class)
        .setParameter("account", account.value())
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns what is, then what was lent to a provider, each newest first. */
  public List<LentAccess> receivedBy(AccountId provider, Instant now, int most) {
    return entities
        .createQuery(RECEIVED, LentAccess.class)
        .setParameter("provider", provider.value())
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Returns through which broken glass operators look at an account now. */
  public List<LentAccess> byOperators(AccountId account, Instant now) {
    return entities
        .createQuery(NOW_BY_OPERATORS, LentAccess.class)
        .setParameter("account", account.value())
        .setParameter("now", now)
        .getResultList();
  }

  /** Returns one of an account; empty if it has none of that number. */
  public Optional<LentAccess> find(AccountId account, long id) {
    return Optional.ofNullable(entities.find(LentAccess.class, id))
        .filter(lent -> lent.place().account().equals(account));
  }
}

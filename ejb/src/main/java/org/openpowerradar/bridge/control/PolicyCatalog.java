package org.openpowerradar.bridge.control;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.bridge.entity.policy.SecurityDemand;
import org.openpowerradar.bridge.entity.policy.SecurityPolicy;

/** Finds the security policies of accounts. */
public final class PolicyCatalog {

  private static final String NEWEST_FIRST =
      "SELECT p FROM SecurityPolicy p WHERE p.account = :account ORDER BY p.id DESC";

  private final EntityManager entities;

  public PolicyCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Finds the policy that was set last. */
  public Optional<SecurityPolicy> find(AccountId account) {
    return entities
        .createQuery(NEWEST_FIRST, SecurityPolicy.class)
        .setParameter("account", account.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Returns what the account demands of its bridges. */
  public SecurityDemand demand(AccountId account) {
    return demand(find(account).orElse(null));
  }

  /** Returns what an account demands that has the policy, or none if that is null. */
  static SecurityDemand demand(SecurityPolicy policy) {
    return policy == null ? SecurityDemand.NONE : policy.demand();
  }
}

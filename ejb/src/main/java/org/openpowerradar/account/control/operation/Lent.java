package org.openpowerradar.account.control.operation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.openpowerradar.account.control.Grants;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.operation.LentAccess;

/** The access lent to one caller, as far as the caller's roles in Keycloak allow to use it. */
public final class Lent {
  private final String subject;
  private final List<LentAccess> usable;

  /**
   * Keeps what can be used.
   *
   * @param subject the caller's id in Keycloak
   * @param lent everything that is live
   * @param held the roles that Keycloak gives the caller
   */
  public Lent(String subject, Collection<LentAccess> lent, Set<Role> held) {
    this.subject = subject;
    this.usable = lent.stream().filter(each -> held.contains(each.role())).toList();
  }

  /** Returns those of the wanted roles whose scope is wanted. */
  public List<LentAccess> with(Set<Role> roles, Predicate<Scope> wanted) {
    return usable.stream()
        .filter(each -> roles.contains(each.role()))
        .filter(each -> wanted.test(Grants.scopeOf(List.of(each.to(subject)))))
        .toList();
  }

  /** Returns where access reaches. */
  public Scope scope(Collection<LentAccess> access) {
    return Grants.scopeOf(access.stream().map(each -> each.to(subject)).toList());
  }
}

package org.openpowerradar.systemtests.crawl;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who tries everything.
 *
 * @param name for findings
 * @param visitor signed in, or nobody
 * @param roles that are held in Keycloak and granted, where Keycloak's alone would not do
 */
public record Player(String name, Visitor visitor, Set<Role> roles) {
  static final String ANONYMOUS = "anonymous";

  private static final String ACCOUNT = "account";
  private static final String PERSON = "person";

  static Player of(Role role, Visitor visitor) {
    return new Player(role.roleName(), visitor, EnumSet.of(role));
  }

  static Player without(String name, Visitor visitor) {
    return new Player(name, visitor, EnumSet.noneOf(Role.class));
  }

  /** Whether the sibling site is theirs as well. */
  boolean seesWholeAccount() {
    return roles.stream().anyMatch(Role::isOfWholeAccounts);
  }

  boolean isAnonymous() {
    return name.equals(ANONYMOUS);
  }

  /** Whether things of the own account are foreign too. */
  boolean isStranger() {
    return roles.isEmpty() || roles.contains(Role.PLATFORM_OPERATOR);
  }

  /** Words that nothing told to this player may hold. */
  List<String> secrets() {
    return Stream.of(Tenant.FOREIGN, Tenant.SIBLING, Tenant.OWN)
        .filter(tenant -> isSecret(tenant))
        .map(Tenant::marker)
        .toList();
  }

  private boolean isSecret(Tenant tenant) {
    return tenant == Tenant.FOREIGN
        || isStranger()
        || tenant == Tenant.SIBLING && !seesWholeAccount();
  }

  /**
   * What an answer tells that it must not; "" for nothing. Operators know who their customers are.
   */
  String leaked(Answer answer) {
    for (String secret : secrets()) {
      Answer looked =
          roles.contains(Role.PLATFORM_OPERATOR) ? withoutCustomers(answer, secret) : answer;
      if (looked.tells(secret)) {
        return secret;
      }
    }
    return "";
  }

  private static Answer withoutCustomers(Answer answer, String secret) {
    String body = answer.body().replace(secret + ACCOUNT, "").replace(secret + PERSON, "");
    return new Answer(answer.status(), answer.location(), answer.type(), body, answer.micros());
  }
}

package org.openpowerradar.systemtests.crawl;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everybody who plays: one person for each role, and those who may nothing. */
public final class Cast {
  private static final List<Role> OF_ACCOUNTS =
      Arrays.stream(Role.values()).filter(role -> role != Role.PLATFORM_OPERATOR).toList();

  private final Portal portal;
  private final KeycloakRealm realm;
  private final TenantStore store;

  /** People are made in the realm and granted in the database. */
  public Cast(Portal portal, KeycloakRealm realm, TenantStore store) {
    this.portal = portal;
    this.realm = realm;
    this.store = store;
  }

  /** One for each role at the own site, and four who may nothing. */
  public List<Player> players() throws IOException, InterruptedException, SQLException {
    List<Player> players = new ArrayList<>();
    players.add(Player.without(Player.ANONYMOUS, new Visitor(portal)));
    players.add(Player.without("ungranted", person("ungranted", OF_ACCOUNTS, null, false)));
    players.add(Player.without("expired", person("expired", OF_ACCOUNTS, Tenant.OWN, true)));
    for (Role role : Role.values()) {
      Tenant where = role == Role.PLATFORM_OPERATOR ? null : Tenant.OWN;
      players.add(Player.of(role, person(role.roleName(), List.of(role), where, false)));
    }
    return players;
  }

  /** Somebody who may everything in the account of a tenant, to see what there is. */
  public Visitor explorer(Tenant tenant) throws IOException, InterruptedException, SQLException {
    Person person =
        realm.person(
            "crawl-explorer-" + tenant.prefix(), tenant.marker() + "person", names(OF_ACCOUNTS));
    for (Role role : OF_ACCOUNTS) {
      store.grant(person.subject(), role.name(), tenant, true, false);
    }
    return Visitor.signedIn(portal, person);
  }

  private Visitor person(String name, List<Role> roles, Tenant where, boolean over)
      throws IOException, InterruptedException, SQLException {
    Person person = realm.person("crawl-" + name, "Crawler", names(roles));
    if (where != null) {
      for (Role role : roles) {
        store.grant(person.subject(), role.name(), where, role.isOfWholeAccounts(), over);
      }
    }
    if (roles.contains(Role.PLATFORM_OPERATOR)) {
      store.operate(person.subject());
    }
    return Visitor.signedIn(portal, person);
  }

  private static List<String> names(List<Role> roles) {
    return roles.stream().map(Role::roleName).toList();
  }
}

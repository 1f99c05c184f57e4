package org.openpowerradar.account.control.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.Role;

/** Roles of a client as Keycloak writes them. */
record RoleList(JsonArray roles) {

  static Set<String> names(JsonArray roles) {
    return roles.stream().map(each -> name((JsonObject) each)).collect(Collectors.toSet());
  }

  /** Those of the list that are wanted. */
  JsonArray of(Set<Role> wanted) {
    Set<String> names = wanted.stream().map(Role::roleName).collect(Collectors.toSet());
    return IdentityJson.of(
        roles.stream()
            .map(each -> (JsonObject) each)
            .filter(each -> names.contains(name(each)))
            .toList());
  }

  private static String name(JsonObject role) {
    return role.getString("name");
  }
}

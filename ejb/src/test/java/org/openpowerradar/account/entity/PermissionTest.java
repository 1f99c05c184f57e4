package org.openpowerradar.account.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpowerradar.account.boundary.Accounts;
import org.openpowerradar.bridge.boundary.Bridges;
import org.openpowerradar.site.boundary.Sites;

class PermissionTest {

  static Stream<Arguments> boundaries() {
    return Stream.of(
        Arguments.of(Accounts.class, Permission.READ_ACCOUNTS),
        Arguments.of(Sites.class, Permission.READ_SITES),
        Arguments.of(Bridges.class, Permission.READ_BRIDGES));
  }

  @ParameterizedTest
  @MethodSource("boundaries")
  void rolesAllowed_whenOnABoundary_thenThoseOfItsPermission(
      Class<?> boundary, Permission permission) {
    Set<String> allowed = Set.of(boundary.getAnnotation(RolesAllowed.class).value());

    assertEquals(
        permission.roles().stream().map(Role::roleName).collect(Collectors.toSet()), allowed);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PLATFORM_OPERATOR", "AUDITOR", "INSTALLER"})
  void readEnergy_whenTheRoleIsNotForCustomersEnergy_thenNotAllowed(Role role) {
    assertTrue(Collections.disjoint(Permission.READ_ENERGY.roles(), EnumSet.of(role)));
  }

  @Test
  void roleName_whenOfARole_thenItsNameInKeycloak() {
    Set<String> names =
        Arrays.stream(Role.values()).map(Role::roleName).collect(Collectors.toSet());

    assertEquals(
        Set.of(
            "platform-operator",
            "account-admin",
            "site-manager",
            "energy-analyst",
            "viewer",
            "installer",
            "auditor"),
        names);
  }
}

package org.openpowerradar.account.entity;

/** What a person may at most do. Keycloak says who has it, a {@link Grant} says where. */
public enum Role {
  /** Runs the platform; sees no energy. */
  PLATFORM_OPERATOR(RoleNames.PLATFORM_OPERATOR),
  /** Runs an account: its people, sites and bridges. */
  ACCOUNT_ADMIN(RoleNames.ACCOUNT_ADMIN),
  /** Runs sites. */
  SITE_MANAGER(RoleNames.SITE_MANAGER),
  /** Works with the energy of sites. */
  ENERGY_ANALYST(RoleNames.ENERGY_ANALYST),
  /** Looks at the energy of sites. */
  VIEWER(RoleNames.VIEWER),
  /** Puts up panels, devices and bridges; sees no energy. */
  INSTALLER(RoleNames.INSTALLER),
  /** Reads who did what; sees no energy. */
  AUDITOR(RoleNames.AUDITOR);

  private final String roleName;

  Role(String roleName) {
    this.roleName = roleName;
  }

  /** Returns the name of the role in Keycloak, such as {@code account-admin}. */
  public String roleName() {
    return roleName;
  }
}

package org.openpowerradar.account.entity;

/** The client roles of Keycloak as constants, for {@code @RolesAllowed}. */
public final class RoleNames {

  public static final String PLATFORM_OPERATOR = "platform-operator";
  public static final String ACCOUNT_ADMIN = "account-admin";
  public static final String SITE_MANAGER = "site-manager";
  public static final String ENERGY_ANALYST = "energy-analyst";
  public static final String VIEWER = "viewer";
  public static final String INSTALLER = "installer";
  public static final String AUDITOR = "auditor";

  private RoleNames() {}
}

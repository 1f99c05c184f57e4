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

  /**
   * No role of Keycloak: what the portal gives a session that was opened with a second factor, and
   * every program. Grants of accounts that demand one count only with it.
   */
  public static final String SECOND_FACTOR = "second-factor";

  private RoleNames() {}
}

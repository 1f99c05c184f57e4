package org.openpowerradar.systemtests.crawl;

import java.util.Locale;

/** The roles of the product, written down anew: a test that asked the product would believe it. */
public enum Role {
  PLATFORM_OPERATOR,
  ACCOUNT_ADMIN,
  SITE_MANAGER,
  ENERGY_ANALYST,
  VIEWER,
  INSTALLER,
  AUDITOR;

  /** Its name in Keycloak. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is granted for all of an account only. */
  boolean isOfWholeAccounts() {
    return this == ACCOUNT_ADMIN || this == AUDITOR;
  }
}

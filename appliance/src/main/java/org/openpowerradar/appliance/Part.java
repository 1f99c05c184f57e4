package org.openpowerradar.appliance;

/** What an appliance runs, in the order in which it stops: nothing loses what it leans on. */
public enum Part {
  /** The simulated bridges. */
  BRIDGES("Bridges"),
  /** The application server with portal, REST interface and bridge listeners. */
  PAYARA("Payara"),
  /** The identity provider. */
  KEYCLOAK("Keycloak"),
  /** The database of both. */
  MARIADB("MariaDB");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }
}

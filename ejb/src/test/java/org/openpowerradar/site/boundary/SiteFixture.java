package org.openpowerradar.site.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.boundary.Access;

/** The boundaries of sites as the container would make them. */
public final class SiteFixture {
  private SiteFixture() {}

  public static Sites sites(EntityManager entities, Clock clock, Access access) {
    Sites sites = new Sites();
    sites.access = access;
    sites.clock = clock;
    sites.entities = entities;
    return sites;
  }

  public static Installation installation(EntityManager entities) {
    Installation installation = new Installation();
    installation.entities = entities;
    return installation;
  }
}

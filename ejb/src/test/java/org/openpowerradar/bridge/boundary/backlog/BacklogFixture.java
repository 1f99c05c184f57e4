package org.openpowerradar.bridge.boundary.backlog;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.bridge.boundary.BridgeFixture;
import org.openpowerradar.site.boundary.SiteFixture;

/** The boundary as the container would make it. */
public final class BacklogFixture {
  private BacklogFixture() {}

  public static SiteBacklog backlog(EntityManager entities, Clock clock, Access access) {
    SiteBacklog backlog = new SiteBacklog();
    backlog.access = access;
    backlog.settings = BridgeFixture.settings();
    backlog.installation = SiteFixture.installation(entities);
    backlog.clock = clock;
    backlog.entities = entities;
    return backlog;
  }
}

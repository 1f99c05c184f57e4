package org.openpowerradar.site.boundary.group;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.control.group.GroupCatalog;
import org.openpowerradar.site.entity.group.DeviceGroup;

/**
 * What the groups of a site consist of, for those who compute energy. Open to every caller inside
 * the platform: whoever answers a person asks {@code account.boundary.Access} first.
 */
@Stateless
@PermitAll
public class GroupMembers {

  @PersistenceContext EntityManager entities;

  /** Returns the groups of a site by name; empty if it has none, or there is no such site. */
  public List<InstalledGroup> groups(SiteId site) {
    return new GroupCatalog(entities).ofSite(site).stream().map(GroupMembers::installed).toList();
  }

  private static InstalledGroup installed(DeviceGroup group) {
    return new InstalledGroup(
        group.id(), group.name(), group.colour(), group.added(), group.subtracted());
  }
}

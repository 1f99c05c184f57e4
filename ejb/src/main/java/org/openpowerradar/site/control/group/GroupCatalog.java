package org.openpowerradar.site.control.group;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.group.DeviceGroup;
import org.openpowerradar.site.entity.group.GroupId;

/** Finds groups of devices, each within its site. */
public final class GroupCatalog {

  private static final String OF_SITE =
      """
      SELECT DISTINCT g FROM DeviceGroup g LEFT JOIN FETCH g.members
      WHERE g.site = :site ORDER BY g.name, g.id
      """;

  private final EntityManager entities;

  public GroupCatalog(EntityManager entities) {
    this.entities = entities;
  }

  /** Returns the groups of a site by name, with their devices. */
  public List<DeviceGroup> ofSite(SiteId site) {
    return entities
        .createQuery(OF_SITE, DeviceGroup.class)
        .setParameter("site", site.value())
        .getResultList();
  }

  /** Returns a group of the site; empty if it has none of that number. */
  public Optional<DeviceGroup> find(SiteId site, GroupId group) {
    return Optional.ofNullable(entities.find(DeviceGroup.class, group.value()))
        .filter(found -> found.site().equals(site));
  }

  /** Waits until nobody else changes which groups the site has. */
  public Site lock(SiteId site) {
    return entities.find(Site.class, site.value(), LockModeType.PESSIMISTIC_WRITE);
  }
}

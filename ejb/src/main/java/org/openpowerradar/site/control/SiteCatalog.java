package org.openpowerradar.site.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Site;
import org.openpowerradar.site.entity.Zone;

/** Finds sites and their parts. */
public final class SiteCatalog {

  private static final String ENABLED =
      "SELECT s FROM Site s WHERE s.account = :account AND s.enabled ORDER BY s.name, s.id";

  private static final String ZONES =
      "SELECT z FROM Zone z WHERE z.site.id = :site ORDER BY z.name";

  private static final String PANELS =
      "SELECT p FROM Panel p WHERE p.zone.site.id = :site ORDER BY p.name, p.id";

  private final EntityManager entities;

  public SiteCatalog(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Site> find(SiteId site) {
    return Optional.ofNullable(entities.find(Site.class, site.value()));
  }

  /** Returns the sites of an account that are not switched off, by name. */
  public List<Site> enabled(AccountId account) {
    return entities
        .createQuery(ENABLED, Site.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Returns the zones of a site by name. */
  public List<Zone> zones(SiteId site) {
    return entities
        .createQuery(ZONES, Zone.class)
        .setParameter("site", site.value())
        .getResultList();
  }

  /** Returns the panels of a site by name. */
  public List<Panel> panels(SiteId site) {
    return entities
        .createQuery(PANELS, Panel.class)
        .setParameter("site", site.value())
        .getResultList();
  }
}

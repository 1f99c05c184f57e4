package org.openpowerradar.meter.control;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.MeterId;

/** Finds meters. */
public final class MeterCatalog {
  private static final String OF_SITE =
      "SELECT m FROM Meter m WHERE m.site = :site ORDER BY m.name, m.id";
  private static final String OF_ACCOUNT =
      "SELECT m FROM Meter m WHERE m.account = :account ORDER BY m.site, m.name, m.id";
  private static final String OF_PULSES =
      """
      SELECT DISTINCT m FROM Meter m JOIN FETCH m.pulseUnits WHERE m.account = :account
      ORDER BY m.site, m.name, m.id
      """;

  private final EntityManager entities;

  public MeterCatalog(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Meter> find(MeterId meter) {
    return Optional.ofNullable(entities.find(Meter.class, meter.value()));
  }

  /** Returns the meters of a site by name. */
  public List<Meter> ofSite(SiteId site) {
    return entities
        .createQuery(OF_SITE, Meter.class)
        .setParameter("site", site.value())
        .getResultList();
  }

  /** Returns the meters of pulses of an account by site and name, with what pulses are worth. */
  public List<Meter> ofPulses(AccountId account) {
    return entities
        .createQuery(OF_PULSES, Meter.class)
        .setParameter("account", account.value())
        .getResultList();
  }

  /** Returns the meters of an account by site and name. */
  public List<Meter> ofAccount(AccountId account) {
    return entities
        .createQuery(OF_ACCOUNT, Meter.class)
        .setParameter("account", account.value())
        .getResultList();
  }
}

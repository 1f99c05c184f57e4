package org.openpowerradar.site.boundary.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Site;

/**
 * What sensors of an account measure and measured, for those who correct their calibration. Open to
 * every caller inside the platform: whoever answers a person asks {@code account.boundary.Access}
 * first.
 */
@Stateless
@PermitAll
public class SensorSpans {
  private static final String SPANS =
      """
      SELECT e FROM ElectricalParameters e JOIN FETCH e.sensor n JOIN FETCH e.device d
      JOIN FETCH d.panel p JOIN FETCH p.zone z JOIN FETCH z.site
      WHERE n.account = :account AND n.serial IN :serials
      ORDER BY n.serial, e.validFrom, d.id, e.phase
      """;

  @PersistenceContext EntityManager entities;

  /** Returns the spans by sensor and time; empty if the account has none of the sensors. */
  public List<SensorSpan> of(AccountId account, Collection<SensorSerial> sensors) {
    if (sensors.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(SPANS, ElectricalParameters.class)
        .setParameter("account", account.value())
        .setParameter("serials", sensors.stream().map(SensorSerial::value).toList())
        .getResultStream()
        .map(SensorSpans::span)
        .toList();
  }

  private static SensorSpan span(ElectricalParameters row) {
    Device device = row.device();
    Site site = device.panel().zone().site();
    SiteSummary summary =
        new SiteSummary(site.id(), site.account(), site.name(), site.timeZone(), site.city());
    return new SensorSpan(
        row.sensor().serial(),
        row.sensor().type(),
        new SensorSpan.Place(summary, device.id(), device.name(), row.phase()),
        row.calibration().amperesPerUnit(),
        row.validFrom(),
        row.validTo().orElse(null));
  }
}

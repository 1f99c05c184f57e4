package org.openpowerradar.site.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.site.control.Wiring;
import org.openpowerradar.site.control.setup.SetupCatalog;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Panel;

/**
 * Corrects what turns raw values into watts, for the component energy, which restates the past in
 * the same transaction. Open to every caller inside the platform: whoever answers a person asks
 * {@code account.boundary.Access} first.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeviceParameters {
  @PersistenceContext EntityManager entities;

  /** Returns the site of a device; empty if there is no such device. */
  public Optional<SiteId> site(DeviceId device) {
    return new SetupCatalog(entities).siteOf(Device.class, device.value());
  }

  /** Returns the site of a panel; empty if there is no such panel. */
  public Optional<SiteId> siteOfPanel(long panel) {
    return new SetupCatalog(entities).siteOf(Panel.class, panel);
  }

  /**
   * Corrects all devices of a panel that were measured in that time, as {@link #correct} does each.
   *
   * @return how many
   * @throws InvalidRequestException if none was
   */
  public int correctPanel(long panel, ParameterCorrection correction) {
    List<DeviceId> measured =
        new SetupCatalog(entities)
            .devices(entities.find(Panel.class, panel)).stream()
                .map(Device::id)
                .filter(device -> !meant(device, correction).isEmpty())
                .toList();
    if (measured.isEmpty()) {
      throw new InvalidRequestException("No sensor measures a device of the panel in that time");
    }
    measured.forEach(device -> correct(device, correction));
    return measured.size();
  }

  private List<ElectricalParameters> meant(DeviceId device, ParameterCorrection correction) {
    return new Wiring(entities)
        .parameters(device).stream().filter(row -> isMeant(row, correction)).toList();
  }

  /**
   * Corrects the rows of a device that lie within the time, cutting those that lie partly within:
   * afterwards they cover the same time, without overlap and without a hole.
   *
   * @throws InvalidRequestException if no sensor measured the device, or that phase, in that time
   */
  public void correct(DeviceId device, ParameterCorrection correction) {
    List<ElectricalParameters> rows = meant(device, correction);
    if (rows.isEmpty()) {
      throw new InvalidRequestException("No sensor measures the device in that time");
    }
    for (ElectricalParameters row : rows) {
      var added = row.correct(correction.change(), correction.from(), correction.to());
      entities.flush();
      added.forEach(entities::persist);
    }
    entities.flush();
    if (correction.to() == null && correction.phase() == null) {
      rows.get(0)
          .device()
          .beginWith(correction.change().powerFactor(), correction.change().currentFactor());
    }
  }

  private static boolean isMeant(ElectricalParameters row, ParameterCorrection correction) {
    boolean isPhase = correction.phase() == null || row.phase() == correction.phase();
    boolean isBefore = correction.to() != null && !row.validFrom().isBefore(correction.to());
    boolean isAfter = row.validTo().filter(end -> !end.isAfter(correction.from())).isPresent();
    return isPhase && !isBefore && !isAfter;
  }
}

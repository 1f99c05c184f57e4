package org.openpowerradar.site.boundary.setup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpowerradar.site.entity.ConnectionType;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.Supply;

/**
 * All that is set up at a site, with the ids and versions that changes need.
 *
 * @param site the site
 * @param zones by name; may be empty
 */
public record Deployment(SiteRecord site, List<ZonePart> zones) {

  /**
   * A zone.
   *
   * @param id names it
   * @param name unique in the site
   * @param version of what was read
   * @param panels by name; may be empty
   */
  public record ZonePart(long id, String name, int version, List<PanelPart> panels) {}

  /**
   * A panel.
   *
   * @param id names it
   * @param zone in which it is
   * @param name unique in the zone
   * @param supply how it is connected; null: nobody told more than the type
   * @param type how many phases there are
   * @param source where the volts come from
   * @param volts that sensors begin with [V]
   * @param powerFactor that devices begin with
   * @param version of what was read
   * @param devices by name, those in use before those that are retired; may be empty
   */
  public record PanelPart(
      long id,
      long zone,
      String name,
      Supply supply,
      ConnectionType type,
      VoltageSource source,
      BigDecimal volts,
      BigDecimal powerFactor,
      int version,
      List<DevicePart> devices) {}

  /**
   * A device.
   *
   * @param id names it
   * @param panel that it hangs on
   * @param properties what people say of it
   * @param retiredAt since when it is out of use; null: it is in use
   * @param measured whether a sensor ever measured it: then it cannot be deleted
   * @param version of what was read
   * @param phases that it uses, in order
   */
  public record DevicePart(
      DeviceId id,
      long panel,
      DeviceProperties properties,
      Instant retiredAt,
      boolean measured,
      int version,
      List<PhasePart> phases) {}

  /**
   * A phase of a device.
   *
   * @param phase 1..3
   * @param sensor that measures it now; null: none
   */
  public record PhasePart(int phase, SensorPart sensor) {}

  /**
   * A sensor on a phase.
   *
   * @param serial printed on it
   * @param type printed on it, such as {@code PAN-10}
   * @param ctRatio primary by secondary current; 1 without a transformer
   * @param volts with which its watts are computed where they are not measured [V]
   * @param powerFactor with which its watts are computed
   * @param currentFactor parallel conductors of which one is measured
   * @param since when it measures this phase with these numbers
   */
  public record SensorPart(
      long serial,
      String type,
      double ctRatio,
      double volts,
      double powerFactor,
      double currentFactor,
      Instant since) {}

  /** Returns all panels, zone by zone. */
  public Stream<PanelPart> panels() {
    return zones.stream().flatMap(zone -> zone.panels().stream());
  }

  /** Returns all devices, panel by panel. */
  public Stream<DevicePart> devices() {
    return panels().flatMap(panel -> panel.devices().stream());
  }

  /** Returns a zone by its id; empty if the site has none with it. */
  public Optional<ZonePart> zone(long id) {
    return zones.stream().filter(each -> each.id() == id).findFirst();
  }

  /** Returns a panel by its id; empty if the site has none with it. */
  public Optional<PanelPart> panel(long id) {
    return panels().filter(each -> each.id() == id).findFirst();
  }

  /** Returns a device by its id; empty if the site has none with it. */
  public Optional<DevicePart> device(DeviceId id) {
    return devices().filter(each -> each.id().equals(id)).findFirst();
  }
}

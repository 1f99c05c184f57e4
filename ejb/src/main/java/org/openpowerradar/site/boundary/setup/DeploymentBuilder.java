package org.openpowerradar.site.boundary.setup;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openpowerradar.site.entity.Calibration;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Zone;

/** Puts flat lists of one site together, keeping their order. */
final class DeploymentBuilder {
  private final Map<Long, List<Panel>> panels;
  private final Map<Long, List<Device>> devices;
  private final Map<DeviceId, List<ElectricalParameters>> rows;
  private final Instant moment;

  DeploymentBuilder(
      List<Panel> panels, List<Device> devices, List<ElectricalParameters> rows, Instant moment) {
    this.panels = panels.stream().collect(groupingBy(panel -> panel.zone().id()));
    this.devices = devices.stream().collect(groupingBy(device -> device.panel().id()));
    this.rows = rows.stream().collect(groupingBy(row -> row.device().id()));
    this.moment = moment;
  }

  Deployment build(SiteRecord site, List<Zone> zones) {
    return new Deployment(site, zones.stream().map(this::zone).toList());
  }

  private Deployment.ZonePart zone(Zone zone) {
    return new Deployment.ZonePart(
        zone.id(),
        zone.name(),
        zone.version(),
        panels.getOrDefault(zone.id(), List.of()).stream().map(this::panel).toList());
  }

  private Deployment.PanelPart panel(Panel panel) {
    return new Deployment.PanelPart(
        panel.id(),
        panel.zone().id(),
        panel.name(),
        panel.supply().orElse(null),
        panel.connectionType(),
        panel.voltageSource(),
        panel.volts(),
        panel.powerFactor(),
        panel.version(),
        devices.getOrDefault(panel.id(), List.of()).stream()
            .sorted(Comparator.comparing(device -> device.retiredAt().isPresent()))
            .map(this::device)
            .toList());
  }

  private Deployment.DevicePart device(Device device) {
    List<ElectricalParameters> own = rows.getOrDefault(device.id(), List.of());
    return new Deployment.DevicePart(
        device.id(),
        device.panel().id(),
        device.properties(),
        device.retiredAt().orElse(null),
        !own.isEmpty(),
        device.version(),
        device.phaseSet().phases().stream().map(phase -> phase(phase, own)).toList());
  }

  private Deployment.PhasePart phase(int phase, List<ElectricalParameters> own) {
    return new Deployment.PhasePart(
        phase,
        own.stream()
            .filter(row -> row.phase() == phase && row.isValidAt(moment))
            .findFirst()
            .map(DeploymentBuilder::sensor)
            .orElse(null));
  }

  private static Deployment.SensorPart sensor(ElectricalParameters row) {
    Calibration calibration = row.calibration();
    return new Deployment.SensorPart(
        row.sensor().serial().value(),
        row.sensor().type().label(),
        calibration.ctRatio(),
        calibration.volts(),
        calibration.powerFactor(),
        calibration.currentFactor(),
        row.validFrom());
  }
}

package org.openpowerradar.site.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.ElectricalParameters;
import org.openpowerradar.site.entity.Panel;
import org.openpowerradar.site.entity.Zone;

/** Puts flat lists of one site together to its tree, keeping their order. */
final class TreeBuilder {

  private final Map<Long, List<Panel>> panelsByZone;
  private final Map<Long, List<Device>> devicesByPanel;
  private Map<DeviceId, List<PhaseSensor>> sensorsByDevice = Map.of();

  TreeBuilder(List<Panel> panels, List<Device> devices) {
    panelsByZone = panels.stream().collect(groupingBy(panel -> panel.zone().id()));
    devicesByPanel = devices.stream().collect(groupingBy(device -> device.panel().id()));
  }

  TreeBuilder measuredBy(List<ElectricalParameters> parameters, Instant moment) {
    sensorsByDevice =
        parameters.stream()
            .filter(row -> row.isValidAt(moment))
            .collect(
                groupingBy(row -> row.device().id(), mapping(TreeBuilder::phaseSensor, toList())));
    return this;
  }

  SiteTree build(SiteSummary site, List<Zone> zones) {
    return new SiteTree(site, zones.stream().map(this::zone).toList());
  }

  private ZoneNode zone(Zone zone) {
    return new ZoneNode(
        zone.name(),
        panelsByZone.getOrDefault(zone.id(), List.of()).stream().map(this::panel).toList());
  }

  private PanelNode panel(Panel panel) {
    return new PanelNode(
        panel.name(),
        devicesByPanel.getOrDefault(panel.id(), List.of()).stream().map(this::device).toList());
  }

  private DeviceNode device(Device device) {
    return new DeviceNode(
        device.id(),
        device.name(),
        device.parent().orElse(null),
        device.category(),
        device.colour(),
        sensorsByDevice.getOrDefault(device.id(), List.of()));
  }

  private static PhaseSensor phaseSensor(ElectricalParameters row) {
    return new PhaseSensor(row.phase(), row.sensor().serial(), row.sensor().type().label());
  }
}

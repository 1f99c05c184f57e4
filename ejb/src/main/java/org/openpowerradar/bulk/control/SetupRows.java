package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.Deployment.DevicePart;
import org.openpowerradar.site.boundary.setup.Deployment.PanelPart;
import org.openpowerradar.site.boundary.setup.Deployment.PhasePart;
import org.openpowerradar.site.boundary.setup.Deployment.SensorPart;
import org.openpowerradar.site.boundary.setup.Deployment.ZonePart;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** Puts what is set up into rows. Devices that are out of use are left out. */
public final class SetupRows {
  private final List<SetupRow> rows = new ArrayList<>();

  private SetupRows() {}

  /** Returns what is set up at sites, in the order in which things are made. */
  public static List<SetupRow> of(List<Deployment> sites) {
    SetupRows written = new SetupRows();
    sites.forEach(written::site);
    written.rows.sort(Comparator.comparing(SetupRow::kind));
    return List.copyOf(written.rows);
  }

  private void site(Deployment deployment) {
    SiteProperties told = deployment.site().properties();
    Cells cells =
        Cells.of(null)
            .with(SetupColumn.SITE, told.name())
            .with(SetupColumn.STREET, told.street())
            .with(SetupColumn.CITY, told.city())
            .with(SetupColumn.COUNTRY, told.country())
            .with(SetupColumn.TIME_ZONE, told.timeZone())
            .with(SetupColumn.CURRENCY, told.currency())
            .with(SetupColumn.AREA_M2, told.area())
            .with(SetupColumn.FEEDS_IN, told.supportsGeneration() ? "yes" : "no");
    add(SetupKind.SITES, cells);
    Map<DeviceId, Cells> places = places(deployment);
    for (ZonePart zone : deployment.zones()) {
      Cells zoned = Cells.of(cells).with(SetupColumn.ZONE, zone.name());
      add(SetupKind.ZONES, zoned);
      zone.panels().forEach(panel -> panel(zoned, panel, places));
    }
  }

  /** Names of all devices with their zones and panels, also of those that are out of use. */
  private static Map<DeviceId, Cells> places(Deployment deployment) {
    Map<DeviceId, Cells> places = new LinkedHashMap<>();
    for (ZonePart zone : deployment.zones()) {
      for (PanelPart panel : zone.panels()) {
        for (DevicePart device : panel.devices()) {
          places.put(
              device.id(),
              Cells.of(null)
                  .with(SetupColumn.FED_BY_ZONE, zone.name())
                  .with(SetupColumn.FED_BY_PANEL, panel.name())
                  .with(SetupColumn.FED_BY, device.properties().name()));
        }
      }
    }
    return places;
  }

  private void panel(Cells zone, PanelPart panel, Map<DeviceId, Cells> places) {
    Cells cells =
        Cells.of(zone)
            .with(SetupColumn.PANEL, panel.name())
            .with(SetupColumn.SUPPLY, panel.supply())
            .with(SetupColumn.VOLTAGE_SOURCE, panel.source())
            .with(SetupColumn.VOLTS, panel.volts())
            .with(SetupColumn.POWER_FACTOR, panel.powerFactor());
    add(SetupKind.PANELS, cells);
    panel.devices().stream()
        .filter(device -> device.retiredAt() == null)
        .forEach(device -> device(cells, device, places));
  }

  private void device(Cells panel, DevicePart device, Map<DeviceId, Cells> places) {
    DeviceProperties told = device.properties();
    Cells cells =
        Cells.of(panel)
            .with(SetupColumn.DEVICE, told.name())
            .with(SetupColumn.CATEGORY, told.category())
            .with(SetupColumn.TYPE, told.type())
            .with(SetupColumn.DESCRIPTION, told.description())
            .with(SetupColumn.COLOUR, BigDecimal.valueOf(told.colour()))
            .with(SetupColumn.PHASES, told.phases())
            .with(SetupColumn.POWER_FACTOR, told.powerFactor())
            .with(SetupColumn.CONDUCTORS, told.currentFactor())
            .withAll(places.get(told.parent()));
    add(SetupKind.DEVICES, cells);
    device.phases().stream()
        .filter(phase -> isFirst(phase, device))
        .forEach(phase -> sensor(cells, phase, device));
  }

  /** A power meter sits on several phases, and is told once. */
  private static boolean isFirst(PhasePart phase, DevicePart device) {
    return phase.sensor() != null
        && device.phases().stream()
            .filter(other -> other.sensor() != null)
            .noneMatch(
                other ->
                    other.phase() < phase.phase()
                        && other.sensor().serial() == phase.sensor().serial());
  }

  private void sensor(Cells device, PhasePart phase, DevicePart of) {
    SensorPart sensor = phase.sensor();
    boolean isMeter = SensorType.PAN_42.label().equals(sensor.type());
    add(
        SetupKind.SENSORS,
        Cells.of(device)
            .with(SetupColumn.PHASES, isMeter ? of.properties().phases() : "L" + phase.phase())
            .with(SetupColumn.SENSOR, BigDecimal.valueOf(sensor.serial()))
            .with(SetupColumn.TYPE, sensor.type())
            .with(SetupColumn.CT_RATIO, BigDecimal.valueOf(sensor.ctRatio()))
            .with(SetupColumn.SINCE, moment(sensor.since())));
  }

  private static String moment(Instant since) {
    return since.toString();
  }

  private void add(SetupKind kind, Cells cells) {
    Map<SetupColumn, String> own = new EnumMap<>(SetupColumn.class);
    kind.columns().forEach(column -> own.put(column, cells.text(column)));
    rows.add(new SetupRow(kind, 0, own));
  }

  /** Cells of a row that grows from the outermost thing to the innermost. */
  private record Cells(Map<SetupColumn, String> texts) {

    static Cells of(Cells outer) {
      Map<SetupColumn, String> texts = new EnumMap<>(SetupColumn.class);
      if (outer != null) {
        texts.putAll(outer.texts);
      }
      return new Cells(texts);
    }

    Cells with(SetupColumn column, Object value) {
      texts.put(
          column,
          value instanceof BigDecimal number
              ? number.stripTrailingZeros().toPlainString()
              : value == null ? "" : value.toString());
      return this;
    }

    Cells withAll(Cells others) {
      if (others != null) {
        texts.putAll(others.texts);
      }
      return this;
    }

    String text(SetupColumn column) {
      return texts.getOrDefault(column, "");
    }
  }
}

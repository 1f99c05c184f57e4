package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.Deployment.DevicePart;
import org.openpowerradar.site.boundary.setup.Deployment.PanelPart;
import org.openpowerradar.site.boundary.setup.Deployment.PhasePart;
import org.openpowerradar.site.boundary.setup.Deployment.SensorPart;
import org.openpowerradar.site.boundary.setup.Deployment.ZonePart;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkPeriod;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.SiteProperties;

/** Puts what is set up into rows. Devices that are out of use are left out. */
public final class SetupRows {
  private final List<SetupRow> rows = new ArrayList<>();

  private final Map<ScheduleId, String> schedules = new HashMap<>();

  private SetupRows() {}

  /** Returns what is set up, sheet by sheet. */
  public static List<SetupRow> of(WholeSetup whole) {
    SetupRows written = new SetupRows();
    whole.schedules().forEach(written::schedule);
    for (Deployment site : whole.sites()) {
      written.site(site);
      whole.metersOf(site).forEach(meter -> written.meter(site, meter));
    }
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
            .with(SetupColumn.FEEDS_IN, yesNo(told.supportsGeneration()))
            .with(SetupColumn.SCHEDULE, schedules.get(deployment.site().schedule()));
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
            .with(SetupColumn.SINCE, sensor.since()));
  }

  private void meter(Deployment site, PulseMeter meter) {
    add(
        SetupKind.METERS,
        Cells.of(null)
            .with(SetupColumn.SITE, site.site().properties().name())
            .with(SetupColumn.METER, meter.name())
            .with(SetupColumn.KIND, meter.measure().kind())
            .with(SetupColumn.UNIT, meter.measure().unit())
            .with(SetupColumn.DIRECTION, meter.measure().direction())
            .with(SetupColumn.SENSOR, BigDecimal.valueOf(meter.sender().value()))
            .with(SetupColumn.PER_PULSE, meter.first().perPulse())
            .with(SetupColumn.SINCE, meter.first().validFrom()));
  }

  private void schedule(ScheduleView told) {
    schedules.put(told.id(), told.name());
    Cells cells =
        Cells.of(null)
            .with(SetupColumn.SCHEDULE, told.name())
            .with(SetupColumn.DESCRIPTION, told.description())
            .with(SetupColumn.DEFAULT, yesNo(told.isDefault()));
    for (DayOfWeek day : DayOfWeek.values()) {
      cells.with(SetupColumn.WEEK.get(day.getValue() - 1), hours(told, day));
    }
    add(SetupKind.SCHEDULES, cells);
    for (Holiday holiday : told.week().holidays()) {
      add(
          SetupKind.HOLIDAYS,
          Cells.of(cells)
              .with(SetupColumn.DAY, holiday.day())
              .with(SetupColumn.HOLIDAY, holiday.name())
              .with(SetupColumn.YEARLY, yesNo(holiday.yearly())));
    }
  }

  private static String hours(ScheduleView told, DayOfWeek day) {
    return HourText.written(
        told.week().shifts().stream()
            .flatMap(shift -> shift.periods().stream())
            .filter(period -> period.day() == day)
            .sorted(Comparator.comparing(WorkPeriod::fromMinute))
            .toList());
  }

  private static String yesNo(boolean holds) {
    return holds ? "yes" : "no";
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

package org.openpowerradar.bulk.control;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.setup.Deployment;
import org.openpowerradar.site.boundary.setup.SiteRecord;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkShift;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.SiteProperties;
import org.openpowerradar.site.entity.setup.Supply;

/**
 * An office with a main supply that feeds an oven, each with sensors, and a device out of use: what
 * a file is compared with.
 */
public final class SetupExample {
  static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private SetupExample() {}

  /** The office. */
  public static Deployment office() {
    SiteRecord site =
        new SiteRecord(
            new SiteId(1),
            new AccountId(1),
            new SiteProperties(
                "Office",
                "1, =Quay",
                "Hull",
                "GB",
                "Europe/London",
                "GBP",
                new BigDecimal("120.50"),
                false),
            new ScheduleId(50),
            true,
            true,
            3);
    return new Deployment(
        site,
        List.of(
            new Deployment.ZonePart(10, "Cellar", 0, List.of(panel())),
            new Deployment.ZonePart(11, "Attic", 0, List.of())));
  }

  /** The office, a meter of its gas, and hours of work with two holidays. */
  public static WholeSetup whole() {
    PulseMeter gas =
        new PulseMeter(
            "Gas",
            new Measure(
                MeterKind.GAS, MeterUnit.CUBIC_METRE, FlowDirection.DELIVERED, MeterSource.PULSE),
            new SensorSerial(77),
            new UnitPerPulse(SINCE, new BigDecimal("0.010")));
    ScheduleView.Week week =
        new ScheduleView.Week(
            List.of(
                new WorkShift(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 480, 1_020),
                new WorkShift(EnumSet.of(DayOfWeek.FRIDAY), 1_320, 1_440)),
            List.of(
                new Holiday("Christmas", LocalDate.of(2026, 12, 25), true),
                new Holiday("Fair", LocalDate.of(2027, 2, 1), false)));
    return new WholeSetup(
        List.of(office()),
        List.of(
            new ScheduleView(new ScheduleId(50), 1, "Hours", null, true, week, List.of("Office"))),
        Map.of(new SiteId(1), List.of(gas)));
  }

  private static Deployment.PanelPart panel() {
    return new Deployment.PanelPart(
        20,
        10,
        "P1",
        Supply.WORLD_WYE,
        Supply.WORLD_WYE.type(),
        VoltageSource.FIXED,
        new BigDecimal("230.00"),
        new BigDecimal("0.950"),
        0,
        List.of(
            device(30, "Mains", PhaseSet.of(1, 2, 3), null, sensor(41, "PAN-42", 1)),
            device(31, "Oven", PhaseSet.of(1, 2), new DeviceId(30), sensor(42, "PAN-14", 40)),
            retired()));
  }

  private static Deployment.DevicePart device(
      long id, String name, PhaseSet phases, DeviceId parent, Deployment.SensorPart sensor) {
    DeviceProperties properties =
        DeviceProperties.usual(name, DeviceCategory.KITCHEN, phases).coloured(2).fedBy(parent);
    boolean isMeter = sensor.type().equals("PAN-42");
    return new Deployment.DevicePart(
        new DeviceId(id),
        20,
        properties,
        null,
        true,
        0,
        phases.phases().stream()
            .map(each -> new Deployment.PhasePart(each, isMeter || each == 1 ? sensor : null))
            .toList());
  }

  private static Deployment.DevicePart retired() {
    return new Deployment.DevicePart(
        new DeviceId(32),
        20,
        DeviceProperties.usual("Kiln", DeviceCategory.PRODUCTION, PhaseSet.of(3)).coloured(1),
        SINCE,
        true,
        0,
        List.of(new Deployment.PhasePart(3, null)));
  }

  private static Deployment.SensorPart sensor(long serial, String type, double ratio) {
    return new Deployment.SensorPart(serial, type, ratio, 230, 0.95, 1, SINCE);
  }

  /** Where the sensors of the account sit; 43 at a site that is not told. */
  static Map<SensorSerial, PhasePlace> assigned() {
    return Map.of(
        new SensorSerial(41), new PhasePlace(new DeviceId(30), 1),
        new SensorSerial(42), new PhasePlace(new DeviceId(31), 1),
        new SensorSerial(43), new PhasePlace(new DeviceId(99), 2));
  }

  static PresentSetup present() {
    return new PresentSetup(whole(), assigned());
  }
}

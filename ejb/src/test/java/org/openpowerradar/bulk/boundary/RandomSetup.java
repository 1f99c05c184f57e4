package org.openpowerradar.bulk.boundary;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.meter.boundary.Meters;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter.Measure;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.meter.entity.UnitPerPulse;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.boundary.adoption.AdoptionWorld;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.schedule.ScheduleFixture;
import org.openpowerradar.site.boundary.schedule.Schedules;
import org.openpowerradar.site.boundary.setup.SetupWorld;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.VoltageSource;
import org.openpowerradar.site.entity.schedule.Holiday;
import org.openpowerradar.site.entity.schedule.ScheduleDraft;
import org.openpowerradar.site.entity.schedule.ScheduleId;
import org.openpowerradar.site.entity.schedule.WorkShift;
import org.openpowerradar.site.entity.setup.DeviceProperties;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PanelProperties;
import org.openpowerradar.site.entity.setup.PhasePlace;
import org.openpowerradar.site.entity.setup.PhaseSet;
import org.openpowerradar.site.entity.setup.Quarter;
import org.openpowerradar.site.entity.setup.Supply;

/** Sets up the office by chance, with odd names and sensors that were heard. */
final class RandomSetup {
  private static final List<String> ODD =
      List.of("=SUM(A1)", "+1", "'quoted", "a \"b\"; c,d", "Küche", "1.10", "-", "@home", "<&>");

  private final Random random;
  private final List<DeviceId> devices = new ArrayList<>();
  private int serial = 7_100_000;
  private int stream = 100;

  RandomSetup(long seed) {
    random = new Random(seed);
  }

  void build(BulkWorld bulk) {
    SetupWorld world = bulk.world;
    AdoptionWorld heard = bulk.heard;
    world.run(setup -> schedules(world, ScheduleFixture.schedules(setup)));
    world.run(setup -> meters(world, bulk.meters(setup)));
    tellSupplies(world);
    heard.hear(
        99, TwoAccounts.SHARED_SENSOR, Channel.CURRENT, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW);
    for (int zone = 0; zone < 3; zone++) {
      String name = name(zone);
      long in = world.call(setup -> setup.zones().create(world.two.office, name));
      for (int panel = 0; panel < random.nextInt(3); panel++) {
        panel(world, heard, in, panel);
      }
    }
  }

  private void schedules(SetupWorld world, Schedules schedules) {
    List<ScheduleId> made = new ArrayList<>();
    for (int schedule = 0; schedule < 3; schedule++) {
      ScheduleDraft draft =
          new ScheduleDraft(name(schedule), maybe(), schedule == 0, shifts(), holidays());
      made.add(schedules.add(world.two.lindenhof, draft));
    }
    schedules.follow(world.two.office, random.nextBoolean() ? null : pick(made));
  }

  /** Three periods that never meet, each on other days; one lasts over midnight. */
  private List<WorkShift> shifts() {
    List<WorkShift> shifts = new ArrayList<>();
    for (int begin : List.of(300, 780, 1_320)) {
      Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      Arrays.stream(DayOfWeek.values()).filter(day -> random.nextBoolean()).forEach(days::add);
      if (!days.isEmpty()) {
        shifts.add(new WorkShift(days, begin, begin + 1 + random.nextInt(400)));
      }
    }
    return shifts;
  }

  private List<Holiday> holidays() {
    List<Holiday> holidays = new ArrayList<>();
    for (int day = 0; day < random.nextInt(5); day++) {
      LocalDate on = LocalDate.of(1_970 + random.nextInt(230), 1 + day, 1 + random.nextInt(28));
      holidays.add(new Holiday(pick(ODD), on, random.nextBoolean()));
    }
    return holidays;
  }

  private void meters(SetupWorld world, Meters meters) {
    for (int meter = 0; meter < 3; meter++) {
      Measure measure =
          new Measure(
              pick(List.of(MeterKind.values())),
              pick(List.of(MeterUnit.values())),
              pick(List.of(FlowDirection.values())),
              MeterSource.PULSE);
      Instant since = Quarter.of(SetupWorld.NOW.minusSeconds(random.nextInt(9_000_000)));
      BigDecimal worth = new BigDecimal(1 + random.nextInt(9_999)).movePointLeft(random.nextInt(9));
      SensorSerial sender = new SensorSerial(1 + random.nextInt(9_999_999));
      meters.addPulses(
          random.nextBoolean() ? world.two.office : world.two.shop,
          new PulseMeter(name(meter), measure, sender, new UnitPerPulse(since, worth)));
    }
  }

  /** Panels of which nobody told how they are connected cannot be made anew by a file. */
  private static void tellSupplies(SetupWorld world) {
    world.office().panels().filter(panel -> panel.supply() == null).toList().stream()
        .forEach(
            panel ->
                world.run(
                    setup ->
                        setup
                            .panels()
                            .change(
                                panel.id(),
                                panel.zone(),
                                PanelProperties.usual(panel.name(), Supply.WORLD_SINGLE),
                                panel.version())));
  }

  private void panel(SetupWorld world, AdoptionWorld heard, long zone, int number) {
    Supply supply = pick(Supply.of("DE"));
    PanelProperties wanted =
        new PanelProperties(
            name(number),
            supply,
            pick(List.of(VoltageSource.values())),
            new BigDecimal(22_000 + random.nextInt(2_000)).movePointLeft(2),
            factor());
    long panel = world.call(setup -> setup.panels().create(zone, wanted));
    for (int device = 0; device < 1 + random.nextInt(4); device++) {
      device(world, heard, panel, supply, device);
    }
  }

  private void device(
      SetupWorld world, AdoptionWorld heard, long panel, Supply supply, int number) {
    PhaseSet phases = pick(PhaseSet.options(supply.type()));
    DeviceProperties wanted =
        new DeviceProperties(
            name(number),
            maybe(),
            pick(List.of(DeviceCategory.values())),
            maybe(),
            random.nextInt(9),
            phases,
            factor(),
            new BigDecimal(1 + random.nextInt(9_000)).movePointLeft(3),
            devices.isEmpty() || random.nextBoolean() ? null : pick(devices));
    DeviceId id = world.call(setup -> setup.devices().create(panel, wanted));
    devices.add(id);
    if (random.nextInt(4) == 0) {
      sensor(world, heard, new PhasePlace(id, phases.highest()), SensorType.PAN_42);
    } else {
      phases.phases().stream()
          .filter(phase -> random.nextBoolean())
          .forEach(phase -> sensor(world, heard, new PhasePlace(id, phase), SensorType.PAN_14));
    }
  }

  private void sensor(SetupWorld world, AdoptionWorld heard, PhasePlace place, SensorType type) {
    SensorSerial found = new SensorSerial(serial++);
    Channel channel = type == SensorType.PAN_42 ? Channel.POWER_2 : Channel.CURRENT;
    heard.hear(stream++, found, channel, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW);
    NewSensor sensor = new NewSensor(found, type, new BigDecimal(1 + random.nextInt(400)));
    Terms since =
        new Terms(Quarter.of(SetupWorld.NOW.minusSeconds(random.nextInt(9_000_000))), false, false);
    world.run(setup -> heard.adoption(setup).adopt(place, sensor, since));
  }

  private String maybe() {
    return random.nextBoolean() ? null : pick(ODD);
  }

  private BigDecimal factor() {
    return new BigDecimal(1 + random.nextInt(1_000)).movePointLeft(3);
  }

  private String name(int number) {
    return pick(ODD) + " " + number;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}

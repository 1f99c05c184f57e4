package org.openpowerradar.web.page.site.picture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.energy.boundary.EnergySeries;
import org.openpowerradar.energy.boundary.EnergySeries.DeviceSeries;
import org.openpowerradar.energy.boundary.EnergySeries.GroupSeries;
import org.openpowerradar.energy.boundary.LivePower;
import org.openpowerradar.energy.entity.Coverage;
import org.openpowerradar.energy.entity.EnergyValue;
import org.openpowerradar.energy.entity.Interval;
import org.openpowerradar.energy.entity.Resolution;
import org.openpowerradar.site.boundary.DeviceNode;
import org.openpowerradar.site.boundary.PanelNode;
import org.openpowerradar.site.boundary.SiteSummary;
import org.openpowerradar.site.boundary.SiteTree;
import org.openpowerradar.site.boundary.ZoneNode;
import org.openpowerradar.site.entity.DeviceCategory;
import org.openpowerradar.site.entity.DeviceId;
import org.openpowerradar.site.entity.group.GroupId;
import org.openpowerradar.site.entity.schedule.WorkingHours;

/**
 * An office with mains of 10 kWh an hour that feed ten devices; device n takes n tenths of a
 * kilowatt-hour an hour. Four hours from 11:00 local time.
 */
public final class SiteFixture {
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  public static final Instant START = Instant.parse("2026-10-26T10:00:00Z");
  public static final Instant LATER = START.plusSeconds(86_400);
  public static final SiteSummary SITE =
      new SiteSummary(new SiteId(1), new AccountId(1), "Office", ZONE, "Rotterdam");
  public static final GroupId GROUP = new GroupId(7);
  public static final DeviceId MAINS = new DeviceId(100);
  public static final Coverage HEARD = new Coverage(3_600, 0, 0, 0);
  public static final Coverage MISSING = new Coverage(0, 0, 0, 3_600);
  public static final Coverage ESTIMATED = new Coverage(600, 3_000, 0, 0);
  private static final int DEVICES = 10;
  private static final int HOURS = 4;

  private SiteFixture() {}

  public static SiteTree tree() {
    List<DeviceNode> fed =
        IntStream.rangeClosed(1, DEVICES).mapToObj(n -> node(id(n), "Device " + n, MAINS)).toList();
    DeviceNode mains = new DeviceNode(MAINS, "Mains", null, DeviceCategory.MAINS, 8, List.of());
    ZoneNode supply = new ZoneNode("Supply", List.of(new PanelNode("Main", List.of(mains))));
    ZoneNode floor = new ZoneNode("Floor", List.of(new PanelNode("Panel", fed)));
    return new SiteTree(SITE, List.of(supply, floor));
  }

  /** The series with a coverage by hour, the same for all devices. */
  public static EnergySeries series(IntFunction<Coverage> coverage) {
    List<DeviceSeries> devices = new ArrayList<>();
    devices.add(new DeviceSeries(MAINS, "Mains", 8, values(10_000, coverage), 0));
    for (int n = 1; n <= DEVICES; n++) {
      devices.add(
          new DeviceSeries(id(n), "Device " + n, colour(id(n)), values(100.0 * n, coverage), 0));
    }
    return new EnergySeries(
        SITE.id(),
        ZONE,
        Resolution.HOUR,
        intervals(),
        devices,
        List.of(new GroupSeries(GROUP, "Line A", 2, values(700, coverage))),
        values(10_000, coverage),
        values(4_500, coverage));
  }

  static EnergyAnswers answers(IntFunction<Coverage> coverage) {
    LivePower live = new LivePower(SITE.id(), LATER.minusSeconds(8), 284_000, List.of());
    return new EnergyAnswers(tree(), series(coverage), live, WorkingHours.NONE);
  }

  static DeviceId id(int n) {
    return new DeviceId(100L + n);
  }

  static List<Interval> intervals() {
    return IntStream.range(0, HOURS).mapToObj(i -> new Interval(hour(i), hour(i + 1))).toList();
  }

  static Instant hour(int i) {
    return START.plusSeconds(3_600L * i);
  }

  private static List<EnergyValue> values(double wattHours, IntFunction<Coverage> coverage) {
    return IntStream.range(0, HOURS)
        .mapToObj(coverage)
        .map(each -> value(each.equals(MISSING) ? 0 : wattHours, each))
        .toList();
  }

  private static EnergyValue value(double wattHours, Coverage coverage) {
    return new EnergyValue(wattHours, wattHours, wattHours / 230, wattHours * 1.1, coverage);
  }

  private static DeviceNode node(DeviceId id, String name, DeviceId parent) {
    return new DeviceNode(id, name, parent, DeviceCategory.OTHER, colour(id), List.of());
  }

  private static int colour(DeviceId id) {
    return (int) ((id.value() - 1) % 8) + 1;
  }
}

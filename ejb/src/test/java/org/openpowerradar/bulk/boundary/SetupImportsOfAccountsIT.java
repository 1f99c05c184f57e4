package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.meter.boundary.PulseMeter;
import org.openpowerradar.meter.entity.FlowDirection;
import org.openpowerradar.meter.entity.Meter;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.MeterSource;
import org.openpowerradar.meter.entity.MeterUnit;
import org.openpowerradar.site.boundary.schedule.ScheduleFixture;
import org.openpowerradar.site.boundary.schedule.ScheduleView;
import org.openpowerradar.site.boundary.setup.SetupWorld;

/** Meters of pulses and schedules by file. */
class SetupImportsOfAccountsIT {
  private static final String METERS = "site,meter,kind,direction,sensor,per_pulse,since\n";
  private static final String GAS = "Office,Gas,GAS,DELIVERED,8800077,0.01,2026-11-01T00:00Z\n";
  private static final String WEEK = "schedule,default,monday,friday\n";

  private final BulkWorld bulk = new BulkWorld();
  private final SetupWorld world = bulk.world;
  private final AccountId lindenhof = bulk.lindenhof;

  private void bring(String name, String text) {
    SetupPreview preview = bulk.preview(name, text);
    assertTrue(preview.isReady(), BulkWorld.told(preview).toString());
    bulk.apply(name, BulkWorld.table(text), preview.token());
  }

  private ScheduleView schedule(String name) {
    return world.call(
        setup ->
            ScheduleFixture.schedules(setup).ofAccount(lindenhof).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void meters_whenNew_thenAddedOnceAndNeverChanged() {
    int before = world.entries();
    bring("meters.csv", METERS + GAS);

    PulseMeter gas =
        world.call(setup -> bulk.meters(setup).pulses(lindenhof)).get(world.two.office).get(0);
    assertEquals(8_800_077, gas.sender().value());
    assertEquals(MeterUnit.CUBIC_METRE, gas.measure().unit());
    assertEquals(2, world.recorded(before).size());
    assertEquals(1, bulk.preview("meters.csv", METERS + GAS).count(State.UNCHANGED));
    assertEquals(
        List.of("meters 2 per_pulse METER_FIXED"),
        BulkWorld.told(bulk.preview("meters.csv", METERS + GAS.replace("0.01", "0.1"))));
  }

  @Test
  void meters_whenANameIsOfAnImportedMeterOrACellIsImpossible_thenTheRowSaysSo() {
    world.unit.run(
        entities ->
            entities.persist(
                new Meter(
                    lindenhof,
                    world.two.office,
                    "Gas",
                    new Meter.Measure(
                        MeterKind.GAS,
                        MeterUnit.CUBIC_METRE,
                        FlowDirection.DELIVERED,
                        MeterSource.IMPORTED),
                    SetupWorld.NOW)));

    assertEquals(
        List.of(
            "meters 2 meter METER_TAKEN", "meters 3 per_pulse PER_PULSE", "meters 4 since FROM"),
        BulkWorld.told(
            bulk.preview(
                "meters.csv",
                METERS
                    + GAS
                    + "Office,Heat,HEAT,DELIVERED,8800077,0,2026-11-01T00:00Z\n"
                    + "Office,Water,WATER,DELIVERED,8800077,1,2026-11-01T00:01Z\n")));
  }

  @Test
  void meters_whenSentByWhoSeesNoEnergyOrOneSite_thenNotAllowed() {
    byte[] file = BulkWorld.table(METERS + GAS);

    for (Map.Entry<String, Role> who :
        Map.of("INSTALLER", Role.INSTALLER, "mona", Role.SITE_MANAGER).entrySet()) {
      SetupPreview preview =
          bulk.as(
              who.getKey(), who.getValue(), each -> each.preview(lindenhof, file, "meters.csv"));
      assertEquals(List.of("meters 2 - NOT_ALLOWED"), BulkWorld.told(preview));
    }
  }

  @Test
  void export_whenOfWhoSeesNoEnergyOrOfOneSite_thenWithoutMetersOrOtherSchedules() {
    bring("meters.csv", METERS + GAS);
    bring("schedules.csv", WEEK + "Days,yes,08:00-12:00,\n");

    assertEquals(1, exported(Role.ACCOUNT_ADMIN, SetupKind.METERS, world.two.office));
    assertEquals(0, exported(Role.INSTALLER, SetupKind.METERS, world.two.office));
    assertEquals(1, exported(Role.INSTALLER, SetupKind.SCHEDULES, world.two.office));
    assertEquals(0, exported(Role.INSTALLER, SetupKind.SCHEDULES, world.two.shop));
  }

  private int exported(Role role, SetupKind kind, SiteId site) {
    byte[] file =
        world.call(role.name(), role, setup -> bulk.exports(setup).ofSite(site, SetupFormat.CSV));
    return SetupFiles.read(file, "x.zip").of(kind).size();
  }

  @Test
  void schedules_whenNewAndFollowed_thenSitesFollowThem() {
    bring("schedules.csv", WEEK + "Shifts,yes,\"22:00-06:00, 08:00-12:00\",08:00-12:00\n");
    bring("sites.csv", "site,schedule\nShop,\nOffice,SHIFTS\n");

    assertEquals(List.of("Office", "Shop"), schedule("Shifts").sites());
    assertEquals(
        List.of("[MONDAY, FRIDAY] 480 720", "[MONDAY] 1320 1800"),
        schedule("Shifts").week().shifts().stream()
            .map(each -> each.days() + " " + each.fromMinute() + " " + each.toMinute())
            .toList());

    bring("sites.csv", "site,schedule\nOffice,Office week\n");
    assertEquals(List.of("Shop"), schedule("Shifts").sites());
  }

  @Test
  void schedules_whenADayOrAHolidayIsTold_thenTheOthersStay() {
    bring("schedules.csv", WEEK + "Shifts,yes,08:00-12:00,09:00-10:00\n");
    bring("holidays.csv", "schedule,day,holiday,yearly\nShifts,2026-12-25,Christmas,yes\n");
    int before = world.entries();
    bring("holidays.csv", "schedule,day,holiday\nShifts,46382,Second,\nShifts,2026-12-25,Xmas\n");
    bring("schedules.csv", "schedule,friday\nShifts,\n");

    assertEquals(
        List.of("2026-12-25 Xmas true", "2026-12-26 Second false"),
        schedule("Shifts").week().holidays().stream()
            .map(each -> each.day() + " " + each.name() + " " + each.yearly())
            .toList());
    assertEquals(1, schedule("Shifts").week().shifts().size());
    assertTrue(schedule("Shifts").isDefault());
    assertEquals(4, world.recorded(before).size());
  }

  @Test
  void schedules_whenTheDefaultChangesWithOthers_thenOneIsDefault() {
    bring("schedules.csv", WEEK + "Days,yes,08:00-12:00,\nNights,no,22:00-06:00,\n");
    bring("schedules.csv", WEEK + "Nights,yes,21:00-06:00,\nDays,no,07:00-12:00,\n");

    assertTrue(schedule("Nights").isDefault());
    assertFalse(schedule("Days").isDefault());
    assertEquals(420, schedule("Days").week().shifts().get(0).fromMinute());
  }

  @Test
  void schedules_whenRulesRefuse_thenEachRowSaysWhy() {
    bring("schedules.csv", WEEK + "Days,yes,08:00-12:00,\n");

    assertEquals(
        List.of(
            "schedules 2 default DEFAULT_NEEDED",
            "schedules 3 - OVERLAP",
            "schedules 4 monday HOURS",
            "schedules 5 monday HOURS"),
        BulkWorld.told(
            bulk.preview(
                "schedules.csv",
                WEEK
                    + "Days,no,,\n"
                    + "Late,,\"08:00-12:00, 11:00-13:00\",\n"
                    + "Early,,8 to 12,\n"
                    + "Never,,25:00-26:00,\n")));
    assertEquals(
        List.of("schedules 3 default DEFAULT_TWICE"),
        BulkWorld.told(bulk.preview("schedules.csv", WEEK + "Days,yes,,\nLate,yes,,\n")));
  }

  @Test
  void holidaysAndSites_whenRulesRefuse_thenEachRowSaysWhy() {
    bring("schedules.csv", WEEK + "Days,yes,08:00-12:00,\n");

    assertEquals(
        List.of(
            "holidays 2 schedule SCHEDULE_UNKNOWN",
            "holidays 3 day DAY",
            "holidays 4 day DAY",
            "holidays 5 holiday HOLIDAY_NAME"),
        BulkWorld.told(
            bulk.preview(
                "holidays.csv",
                "schedule,day,holiday\nNone,2026-12-25,X\nDays,25.12.,X\n"
                    + "Days,1812-12-25,X\nDays,2026-12-25,\n")));
    assertEquals(
        List.of("sites 2 schedule SCHEDULE_UNKNOWN"),
        BulkWorld.told(bulk.preview("sites.csv", "site,schedule\nOffice,None\n")));
  }

  @Test
  void schedules_whenSentByAnInstaller_thenNotAllowed() {
    byte[] file = BulkWorld.table(WEEK + "Days,,08:00-12:00,\n");

    SetupPreview preview =
        bulk.as(
            "INSTALLER", Role.INSTALLER, each -> each.preview(lindenhof, file, "schedules.csv"));

    assertEquals(List.of("schedules 2 - NOT_ALLOWED"), BulkWorld.told(preview));
  }
}

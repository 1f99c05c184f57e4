package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.database.TestClock;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.reading.boundary.adoption.AdoptionWorld;
import org.openpowerradar.reading.boundary.adoption.Terms;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.setup.SetupWorld;
import org.openpowerradar.site.entity.SensorType;
import org.openpowerradar.site.entity.setup.NewSensor;
import org.openpowerradar.site.entity.setup.PhasePlace;

class SetupImportsIT {
  private static final String DEVICES = "site,zone,panel,device,category,phases,fed_by\n";
  private static final String SENSORS = "site,zone,panel,device,phases,sensor,type\n";

  private final BulkWorld bulk = new BulkWorld();
  private final AdoptionWorld heard = bulk.heard;
  private final SetupWorld world = bulk.world;
  private final AccountId lindenhof = bulk.lindenhof;

  @ParameterizedTest
  @EnumSource(SetupFormat.class)
  void preview_whenAnExportComesBack_thenNothingIsToBeDone(SetupFormat format) {
    SetupPreview preview = bulk.preview("x." + format.ending(), bulk.export(format));

    assertEquals(
        preview.lines().size(), preview.count(State.UNCHANGED), BulkWorld.told(preview).toString());
    assertFalse(preview.isReady());
    assertThrows(
        InvalidRequestException.class,
        () -> bulk.apply("x." + format.ending(), bulk.export(format), preview.token()));
  }

  @Test
  void apply_whenLookedAtBefore_thenEverythingIsThereAndRecordedOnce() {
    byte[] file =
        BulkWorld.table(
            DEVICES
                + "Office,Hall,P1,Main switch,MAINS,L1+L2+L3,\n"
                + "Office,Hall,P1,Oven,KITCHEN,L1+L2+L3,Main switch\n");
    SetupPreview preview = bulk.preview("devices.csv", file);
    int before = world.entries();

    assertTrue(preview.isReady(), BulkWorld.told(preview).toString());
    assertEquals(2, bulk.apply("devices.csv", file, preview.token()));

    assertEquals(
        "Main switch",
        world
            .office()
            .device(world.office().device(heard.oven).orElseThrow().properties().parent())
            .orElseThrow()
            .properties()
            .name());
    List<String> recorded = world.recorded(before);
    assertEquals(3, recorded.size(), recorded.toString());
    assertEquals("setup.import account " + lindenhof, recorded.get(2));
  }

  @Test
  void preview_whenLookedAt_thenNothingStays() {
    byte[] before = bulk.export(SetupFormat.CSV);
    int entries = world.entries();

    bulk.preview("zones.csv", "site,zone\nOffice,Roof");

    assertEquals(entries, world.entries());
    assertEquals(
        SetupFiles.read(before, "x.zip").rows(),
        SetupFiles.read(bulk.export(SetupFormat.CSV), "x.zip").rows());
  }

  @Test
  void apply_whenTheBaseChangedSince_thenRefusedAndNothingIsDone() {
    byte[] file =
        BulkWorld.table(DEVICES + "Office,Hall,P1,Oven,HVAC,,\nOffice,Hall,P1,Fan,HVAC,L1,\n");
    SetupPreview preview = bulk.preview("devices.csv", file);
    byte[] other = BulkWorld.table(DEVICES + "Office,Hall,P1,Oven,OTHER,,\n");
    bulk.apply("devices.csv", other, bulk.preview("devices.csv", other).token());

    assertThrows(
        ChangedMeanwhileException.class, () -> bulk.apply("devices.csv", file, preview.token()));
    assertEquals(
        0, world.office().devices().filter(each -> each.properties().name().equals("Fan")).count());
  }

  @Test
  void apply_whenARowIsWrong_thenNothingIsDone() {
    byte[] file =
        BulkWorld.table(DEVICES + "Office,Hall,P1,Fan,HVAC,L1,\nOffice,Hall,P1,Pump,FUN,L1,\n");
    SetupPreview preview = bulk.preview("devices.csv", file);

    assertEquals(List.of("devices 3 category CHOICE"), BulkWorld.told(preview));
    assertThrows(
        InvalidRequestException.class, () -> bulk.apply("devices.csv", file, preview.token()));
  }

  @Test
  void preview_whenRulesOfSetUpRefuse_thenEachRowSaysWhy() {
    heard.world.run(
        setup ->
            heard
                .adoption(setup)
                .adopt(
                    new PhasePlace(heard.oven, 2),
                    new NewSensor(AdoptionWorld.HEARD, SensorType.PAN_10, null),
                    Terms.NOW));

    assertEquals(
        List.of("devices 2 phases PHASE_MEASURED", "devices 4 phases PHASES"),
        BulkWorld.told(
            bulk.preview(
                "devices.csv",
                DEVICES
                    + "Office,Hall,P1,Oven,,L1,\n"
                    + "Office,Hall,P1,Fan,HVAC,L1,\n"
                    + "Office,Zone of Pump,Panel,Wide,HVAC,L1+L2,\n")));
    assertEquals(
        List.of("panels 2 supply PANEL_TOO_NARROW"),
        BulkWorld.told(
            bulk.preview("panels.csv", "site,zone,panel,supply\nOffice,Hall,P1,WORLD_SINGLE\n")));
    assertEquals(
        List.of("sites 2 time_zone TIME_ZONE_RESTATES"),
        BulkWorld.told(bulk.preview("sites.csv", "site,time_zone\nOffice,UTC\n")));
  }

  @Test
  void preview_whenRulesOfSensorsRefuse_thenEachRowSaysWhy() {
    assertEquals(
        List.of("sensors 2 sensor SENSOR_NOT_AVAILABLE", "sensors 3 since FROM"),
        BulkWorld.told(
            bulk.preview(
                "sensors.csv",
                "site,zone,panel,device,phases,sensor,type,since\n"
                    + "Office,Hall,P1,Oven,L1,9999999,PAN-10,\n"
                    + "Office,Hall,P1,Oven,L2,"
                    + AdoptionWorld.METER.value()
                    + ",PAN-10,2026-11-22T11:59Z\n")));
  }

  @Test
  void preview_whenManyRowsAreRefused_thenItStopsAndSaysSo() {
    StringBuilder many = new StringBuilder(SENSORS);
    for (int i = 0; i < 25; i++) {
      many.append("Office,Hall,P1,D" + i + ",L1," + (9_000_000 + i) + ",PAN-10\n");
    }
    StringBuilder devices = new StringBuilder(DEVICES);
    for (int i = 0; i < 25; i++) {
      devices.append("Office,Hall,P1,D" + i + ",HVAC,L1,\n");
    }
    byte[] made = BulkWorld.table(devices.toString());
    bulk.apply("devices.csv", made, bulk.preview("devices.csv", made).token());

    SetupPreview preview = bulk.preview("sensors.csv", many.toString());

    assertEquals(20, preview.count(State.WRONG));
    assertTrue(preview.stopped());
    assertFalse(preview.isReady());
  }

  @Test
  void preview_whenItTakesLong_thenItStopsAtARefusalAndSaysSo() {
    byte[] file =
        BulkWorld.table(
            SENSORS
                + "Office,Hall,P1,Oven,L1,9000001,PAN-10\n"
                + "Office,Hall,P1,Oven,L2,9000002,PAN-10\n"
                + "Office,Hall,P1,Oven,L3,9000003,PAN-10\n");

    SetupPreview preview =
        bulk.as(
            "ACCOUNT_ADMIN",
            Role.ACCOUNT_ADMIN,
            each -> {
              each.clock =
                  new TestClock(SetupWorld.NOW) {
                    @Override
                    public Instant instant() {
                      advance(Duration.ofSeconds(6));
                      return super.instant();
                    }
                  };
              return each.preview(lindenhof, file, "sensors.csv");
            });

    assertEquals(2, preview.count(State.WRONG));
    assertTrue(preview.stopped());
  }

  @Test
  void apply_whenSensorsChangePlaces_thenBothSitWhereTheFileSays() {
    String pumps = Long.toString(TwoAccounts.NEW_PUMP_SENSOR.value());
    String mains = Long.toString(TwoAccounts.SHARED_SENSOR.value());
    byte[] file =
        BulkWorld.table(
            SENSORS
                + "Office,Zone of Supply,Panel,Supply,L1,"
                + pumps
                + ",PAN-14\n"
                + "Office,Zone of Pump,Panel,Pump,L1,"
                + mains
                + ",PAN-14\n");
    heard.hear(
        11, TwoAccounts.SHARED_SENSOR, Channel.CURRENT, TwoAccounts.OFFICE_BRIDGE, SetupWorld.NOW);

    SetupPreview preview = bulk.preview("sensors.csv", file);
    assertEquals(2, preview.count(State.CHANGED), BulkWorld.told(preview).toString());
    bulk.apply("sensors.csv", file, preview.token());

    assertEquals(
        TwoAccounts.NEW_PUMP_SENSOR.value(),
        world.office().device(world.two.mains).orElseThrow().phases().get(0).sensor().serial());
    assertEquals(
        TwoAccounts.SHARED_SENSOR.value(),
        world.office().device(world.two.pump).orElseThrow().phases().get(0).sensor().serial());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void import_whenInEachRole_thenInstallersAndTheirBettersOnly(Role role) {
    byte[] file = BulkWorld.table("site,zone\nOffice,Roof");
    if (Permission.INSTALL.roles().contains(role)) {
      String token =
          bulk.as(role.name(), role, each -> each.preview(lindenhof, file, "zones.csv").token());
      bulk.as(role.name(), role, each -> each.apply(lindenhof, file, "zones.csv", token));
      world.call(
          role.name(), role, setup -> bulk.exports(setup).ofAccount(lindenhof, SetupFormat.CSV));
    } else {
      assertThrows(
          NotFoundException.class,
          () -> bulk.as(role.name(), role, each -> each.preview(lindenhof, file, "zones.csv")));
      assertThrows(
          NotFoundException.class,
          () ->
              world.call(
                  role.name(),
                  role,
                  setup -> bulk.exports(setup).ofAccount(lindenhof, SetupFormat.CSV)));
      assertThrows(
          ForbiddenException.class,
          () ->
              world.call(
                  role.name(),
                  role,
                  setup -> bulk.exports(setup).ofSite(world.two.office, SetupFormat.CSV)));
    }
  }

  @Test
  void account_whenForeignOrAbsent_thenTheSameAnswer() {
    for (AccountId account : List.of(lindenhof, new AccountId(999_999))) {
      for (String name : List.of("zones.csv")) {
        byte[] file = BulkWorld.table("site,zone\nOffice,Roof");
        assertEquals(
            "No account " + account,
            assertThrows(
                    NotFoundException.class,
                    () ->
                        bulk.as(
                            "carla", Role.ACCOUNT_ADMIN, each -> each.preview(account, file, name)))
                .getMessage());
      }
    }
  }

  @Test
  void preview_whenTheCallerSetsUpOneSiteOnly_thenOthersAreUnknown() {
    byte[] file = BulkWorld.table("site,zone\nOffice,Roof\nShop,Roof\nNowhere,Roof\n");

    SetupPreview preview =
        bulk.as("mona", Role.SITE_MANAGER, each -> each.preview(lindenhof, file, "zones.csv"));

    assertEquals(
        List.of("zones 3 site SITE_UNKNOWN", "zones 4 site SITE_UNKNOWN"), BulkWorld.told(preview));
  }
}

package org.openpowerradar.bulk.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.ImportProblem;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFile;
import org.openpowerradar.bulk.entity.SetupLine;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupProblem;
import org.openpowerradar.bulk.entity.SetupRow;

class SetupPlanTest {
  private static final SetupPlan.Rights ALL = new SetupPlan.Rights(site -> true, true, true);
  private static final SetupPlan.Rights INSTALLER =
      new SetupPlan.Rights(site -> false, false, false);

  private static SetupPlan plan(SetupFile file, SetupPlan.Rights rights) {
    return new SetupPlan(file, SetupExample.present(), rights);
  }

  private static SetupFile file(String sheet, String text) {
    return SetupFiles.read(text.getBytes(StandardCharsets.UTF_8), sheet + ".csv");
  }

  private static SetupLine only(String sheet, String text) {
    List<SetupLine> lines = plan(file(sheet, text), ALL).lines();
    return lines.get(lines.size() - 1);
  }

  private static String told(SetupLine line) {
    SetupProblem problem = line.problems().get(0);
    String column = problem.column() == null ? "-" : problem.column().head();
    return problem.rule().name() + " " + column;
  }

  @Test
  void plan_whenAnExportComesBack_thenEveryRowIsUnchanged() {
    List<SetupRow> rows = SetupRows.of(SetupExample.whole());

    SetupPlan plan = plan(new SetupFile(rows, Map.of()), INSTALLER);

    assertEquals(12, plan.lines().size());
    assertTrue(plan.lines().stream().allMatch(line -> line.state() == State.UNCHANGED));
    assertEquals(List.of(), plan.steps());
  }

  @Test
  void plan_whenCapitalsAndWordsDiffer_thenStillTheSame() {
    SetupLine line =
        only(
            "devices",
            "site,zone,panel,device,category,phases,power_factor,fed_by\n"
                + "OFFICE,cellar,p1,OVEN,kitchen,1+2,\"0,950\",mains\n");

    assertEquals(State.UNCHANGED, line.state());
  }

  @Test
  void plan_whenCellsDiffer_thenToldOldAndNewAndTheRestStays() {
    SetupLine line =
        only(
            "devices",
            "site,zone,panel,device,category,colour,description,fed_by\n"
                + "Office,Cellar,P1,Oven,HVAC,,Hot,\n");

    assertEquals(State.CHANGED, line.state());
    assertEquals(
        "[Change[column=CATEGORY, before=KITCHEN, after=HVAC],"
            + " Change[column=DESCRIPTION, before=, after=Hot],"
            + " Change[column=FED_BY, before=Cellar / P1 / Mains, after=]]",
        line.changes().toString());
  }

  @Test
  void plan_whenThingsAreNew_thenInTheOrderInWhichTheyCanBeMade() {
    SetupPlan plan =
        plan(
            file(
                "devices",
                "site,zone,panel,device,category,phases,fed_by\n"
                    + "Office,Cellar,P1,C,OTHER,L1,B\n"
                    + "Office,Cellar,P1,B,OTHER,L1,A\n"
                    + "Office,Cellar,P1,A,OTHER,L1,Mains\n"),
            INSTALLER);

    assertEquals(
        List.of("A", "B", "C"),
        plan.steps().stream().map(step -> ((SetupStep.OfDevice) step).wanted().name()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CITY city|Depot,GB,,UTC,GBP,,no",
        "COUNTRY country|Depot,XX,Hull,UTC,GBP,,no",
        "TIME_ZONE time_zone|Depot,GB,Hull,Mars,GBP,,no",
        "CURRENCY currency|Depot,GB,Hull,UTC,GBX,,no",
        "NUMBER area_m2|Depot,GB,Hull,UTC,GBP,12 m2,no",
        "AREA area_m2|Depot,GB,Hull,UTC,GBP,-4,no",
        "YES_NO feeds_in|Depot,GB,Hull,UTC,GBP,4,maybe",
        "MISSING site|,GB,Hull,UTC,GBP,4,no"
      })
  void site_whenWrong_thenSaidWhere(String expected, String row) {
    String head = "site,country,city,time_zone,currency,area_m2,feeds_in\n";

    assertEquals(expected, told(only("sites", head + row)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SITE_UNKNOWN site|Elsewhere,Cellar,P1,WORLD_WYE,230",
        "ZONE_UNKNOWN zone|Office,Roof,P1,WORLD_WYE,230",
        "CHOICE supply|Office,Cellar,P2,MARS,230",
        "SUPPLY supply|Office,Cellar,P2,,230",
        "VOLTS volts|Office,Cellar,P2,WORLD_WYE,0",
        "MISSING panel|Office,Cellar,,WORLD_WYE,230"
      })
  void panel_whenWrong_thenSaidWhere(String expected, String row) {
    assertEquals(expected, told(only("panels", "site,zone,panel,supply,volts\n" + row)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PANEL_UNKNOWN panel|P9,Fan,HVAC,L1,",
        "CHOICE category|P1,Fan,FUN,L1,",
        "CATEGORY category|P1,Fan,,L1,",
        "PHASES phases|P1,Fan,HVAC,L4,",
        "PHASES phases|P1,Fan,HVAC,,",
        "FEEDER_UNKNOWN fed_by|P1,Fan,HVAC,L1,Nobody",
        "FEEDS_ITSELF fed_by|P1,Mains,KITCHEN,,Oven",
        "FEEDS_ITSELF fed_by|P1,Fan,HVAC,L1,Fan",
        "DEVICE_RETIRED device|P1,Kiln,HVAC,L3,"
      })
  void device_whenWrong_thenSaidWhere(String expected, String row) {
    String head = "site,zone,panel,device,category,phases,fed_by\n";

    assertEquals(expected, told(only("devices", head + "Office,Cellar," + row)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEVICE_UNKNOWN device|Fan,L1,77,PAN-10,,",
        "SERIAL sensor|Oven,L2,4294967296,PAN-10,,",
        "MISSING sensor|Oven,L2,,PAN-10,,",
        "CHOICE type|Oven,L2,77,PAN-99,,",
        "SENSOR_TYPE type|Oven,L2,77,,,",
        "CT_RATIO ct_ratio|Oven,L2,77,PAN-14,0,",
        "MOMENT since|Oven,L2,77,PAN-10,,May",
        "PHASES phases|Oven,L1+L2,77,PAN-10,,",
        "POWER_METER_PHASES phases|Oven,L1,77,PAN-42,,",
        "DATED ct_ratio|Oven,L1,42,PAN-14,20,",
        "DATED type|Oven,L1,42,PAN-12,40,",
        "DATED since|Oven,L1,42,PAN-14,40,2026-02-01T00:00Z"
      })
  void sensor_whenWrong_thenSaidWhere(String expected, String row) {
    String head = "site,zone,panel,device,phases,sensor,type,ct_ratio,since\n";

    assertEquals(expected, told(only("sensors", head + "Office,Cellar,P1," + row)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATED []|Oven,L2,77",
        "UNCHANGED []|Oven,L1,42",
        "CHANGED [Change[column=SENSOR, before=42, after=77]]|Oven,L1,77",
        "CHANGED [Change[column=DEVICE, before=Office / Cellar / P1 / Oven / L1,"
            + " after=Office / Cellar / P1 / Oven / L2]]|Oven,L2,42",
        "CHANGED [Change[column=DEVICE, before=?, after=Office / Cellar / P1 / Oven / L2]]"
            + "|Oven,L2,43"
      })
  void sensor_whenRight_thenSaidWhatLeavesAndWhatComes(String expected, String row) {
    SetupLine line =
        only(
            "sensors",
            "site,zone,panel,device,phases,sensor,type\nOffice,Cellar,P1," + row + ",PAN-14");

    assertEquals(expected, line.state() + " " + line.changes());
  }

  @Test
  void plan_whenAThingOrASensorStandsThereTwice_thenTheSecondRowIsWrong() {
    assertEquals("TWICE zone", told(only("zones", "site,zone\nOffice,Roof\noffice,ROOF")));
    assertEquals(
        "SENSOR_TWICE sensor",
        told(
            only(
                "sensors",
                "site,zone,panel,device,phases,sensor,type\n"
                    + "Office,Cellar,P1,Oven,L1,77,PAN-10\n"
                    + "Office,Cellar,P1,Oven,L2,77,PAN-10")));
  }

  @Test
  void plan_whenTheCallerMayNotSayWhatSitesAreLike_thenThoseRowsAreWrong() {
    SetupFile file = file("sites", "site,city\nOffice,Leeds\nDepot,Leeds");

    List<SetupLine> lines = plan(file, INSTALLER).lines();

    assertEquals("NOT_ALLOWED -", told(lines.get(0)));
    assertEquals("SITE_UNKNOWN site", told(lines.get(1)));
  }

  @Test
  void plan_whenACellIsAFormula_thenItsRowIsWrongAndOthersAreNot() {
    SetupFile read = file("zones", "site,zone\nOffice,Roof\nOffice,Yard");
    SetupRow first = read.rows().get(0);
    SetupProblem formula = new SetupProblem(SetupColumn.ZONE, ImportProblem.FORMULA, "=A1");

    SetupPlan plan = plan(new SetupFile(read.rows(), Map.of(first, List.of(formula))), ALL);

    assertEquals(State.WRONG, plan.lines().get(0).state());
    assertEquals(State.CREATED, plan.lines().get(1).state());
  }
}

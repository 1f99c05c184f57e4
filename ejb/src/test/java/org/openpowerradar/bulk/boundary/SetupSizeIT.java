package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupLine.State;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.setup.SetupWorld;

/**
 * Sites of 50 rows each, with sensors and meters, go in and out again whole; how long that takes is
 * told. With {@code -Dpowerradar.bulk.rows=2000}: as many as a file may have.
 */
class SetupSizeIT {
  private static final System.Logger LOGGER = System.getLogger("figures");
  private static final int ROWS_OF_SITE = 50;
  private static final int ROWS_OF_PLANT = 5;
  private static final int SITES =
      (Integer.getInteger("powerradar.bulk.rows", 205) - ROWS_OF_PLANT) / ROWS_OF_SITE;
  private static final String CARLA = "carla";

  private final BulkWorld bulk = new BulkWorld();
  private final SetupWorld world = bulk.world;
  private final AccountId tamar = world.two.tamar;
  private final List<SetupRow> rows = new ArrayList<>();

  @Test
  void file_whenOfManyRows_thenAllOfItGoesInAndOut() {
    for (int site = 1; site <= SITES; site++) {
      site("Site " + site);
    }
    rows.stream().filter(row -> row.kind() == SetupKind.SENSORS).forEach(this::hear);
    byte[] file = SetupFiles.write(rows, SetupFormat.XLSX);

    SetupPreview preview = timed("preview", () -> as(each -> each.preview(tamar, file, "x.xlsx")));
    assertTrue(preview.isReady(), BulkWorld.told(preview).toString());
    long done =
        timed("confirm", () -> as(each -> each.apply(tamar, file, "x.xlsx", preview.token())));
    byte[] out =
        timed(
            "export",
            () ->
                world.call(
                    CARLA,
                    Role.ACCOUNT_ADMIN,
                    setup -> bulk.exports(setup).ofAccount(tamar, SetupFormat.XLSX)));
    SetupPreview again = timed("unchanged", () -> as(each -> each.preview(tamar, out, "x.xlsx")));

    assertEquals(rows.size(), done);
    assertEquals(rows.size() + ROWS_OF_PLANT, again.count(State.UNCHANGED));
  }

  private <T> T as(java.util.function.Function<SetupImports, T> work) {
    return bulk.as(CARLA, Role.ACCOUNT_ADMIN, work);
  }

  private <T> T timed(String what, Supplier<T> work) {
    long begin = System.nanoTime();
    T made = work.get();
    LOGGER.log(
        System.Logger.Level.INFO,
        "set-up by file, %d rows: %s %.2f s"
            .formatted(rows.size(), what, (System.nanoTime() - begin) / 1e9));
    return made;
  }

  /** One zone with three panels of seven devices, each with a sensor, and three meters. */
  private void site(String name) {
    add(
        SetupKind.SITES,
        Map.of(
            SetupColumn.SITE, name,
            SetupColumn.CITY, "Hull",
            SetupColumn.COUNTRY, "GB",
            SetupColumn.TIME_ZONE, "Europe/London",
            SetupColumn.CURRENCY, "GBP"));
    add(SetupKind.ZONES, Map.of(SetupColumn.SITE, name, SetupColumn.ZONE, "Hall"));
    for (int panel = 1; panel <= 3; panel++) {
      Map<SetupColumn, String> at =
          Map.of(SetupColumn.SITE, name, SetupColumn.ZONE, "Hall", SetupColumn.PANEL, "P" + panel);
      add(SetupKind.PANELS, with(at, SetupColumn.SUPPLY, "WORLD_SINGLE"));
      for (int device = 1; device <= 7; device++) {
        device(with(at, SetupColumn.DEVICE, "D" + device));
      }
      meter(Map.of(SetupColumn.SITE, name, SetupColumn.METER, "Gas " + panel));
    }
  }

  private void device(Map<SetupColumn, String> named) {
    Map<SetupColumn, String> at = with(named, SetupColumn.PHASES, "L1");
    boolean isFed = !named.get(SetupColumn.DEVICE).equals("D1");
    Map<SetupColumn, String> told = with(at, SetupColumn.CATEGORY, "OTHER");
    add(SetupKind.DEVICES, with(told, SetupColumn.FED_BY, isFed ? "D1" : ""));
    Map<SetupColumn, String> measured =
        with(at, SetupColumn.SENSOR, Integer.toString(7_200_000 + rows.size()));
    add(SetupKind.SENSORS, with(measured, SetupColumn.TYPE, "PAN-10"));
  }

  private void meter(Map<SetupColumn, String> at) {
    Map<SetupColumn, String> counted = with(at, SetupColumn.KIND, "GAS");
    counted.put(SetupColumn.DIRECTION, "DELIVERED");
    counted.put(SetupColumn.SENSOR, "77");
    counted.put(SetupColumn.PER_PULSE, "0.01");
    counted.put(SetupColumn.SINCE, "2026-05-01T08:15Z");
    add(SetupKind.METERS, counted);
  }

  private static Map<SetupColumn, String> with(
      Map<SetupColumn, String> cells, SetupColumn column, String text) {
    Map<SetupColumn, String> more = new EnumMap<>(cells);
    more.put(column, text);
    return more;
  }

  private void add(SetupKind kind, Map<SetupColumn, String> cells) {
    rows.add(new SetupRow(kind, 0, cells));
  }

  private void hear(SetupRow sensor) {
    int serial = Integer.parseInt(sensor.cell(SetupColumn.SENSOR));
    bulk.heard.hear(
        serial,
        new SensorSerial(serial),
        Channel.CURRENT,
        TwoAccounts.PLANT_BRIDGE,
        SetupWorld.NOW);
  }
}

package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupKind;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.protocol.identity.SensorSerial;
import org.openpowerradar.reading.entity.Channel;
import org.openpowerradar.site.boundary.setup.SetupWorld;
import org.openpowerradar.site.entity.SensorType;

/** What is exported and imported elsewhere is exported the same again. */
class SetupRoundTripIT {
  private static final String CARLA = "carla";

  private final BulkWorld bulk = new BulkWorld();
  private final SetupWorld world = bulk.world;
  private final AccountId tamar = world.two.tamar;

  @ParameterizedTest
  @CsvSource({"XLSX,1", "CSV,2", "XLSX,3", "CSV,4"})
  void roundTrip_whenImportedIntoAnotherAccount_thenTheExportIsTheSame(
      SetupFormat format, long seed) {
    new RandomSetup(seed).build(bulk);
    byte[] file = bulk.export(format);
    String name = "x." + format.ending();
    List<SetupRow> rows = SetupFiles.read(file, name).rows();
    rows.stream().filter(row -> row.kind() == SetupKind.SENSORS).forEach(this::hear);

    SetupPreview preview =
        bulk.as(CARLA, Role.ACCOUNT_ADMIN, each -> each.preview(tamar, file, name));
    assertTrue(preview.isReady(), BulkWorld.told(preview).toString());
    bulk.as(CARLA, Role.ACCOUNT_ADMIN, each -> each.apply(tamar, file, name, preview.token()));

    byte[] again =
        world.call(
            CARLA, Role.ACCOUNT_ADMIN, setup -> bulk.exports(setup).ofAccount(tamar, format));
    assertEquals(
        cells(rows),
        cells(
            SetupFiles.read(again, name).rows().stream()
                .filter(row -> !row.cell(SetupColumn.SITE).equals("Plant"))
                .toList()));
  }

  /** What bridges of the other account hear as well. */
  private void hear(SetupRow sensor) {
    long serial = Long.parseLong(sensor.cell(SetupColumn.SENSOR));
    boolean isMeter = sensor.cell(SetupColumn.TYPE).equals(SensorType.PAN_42.label());
    bulk.heard.hear(
        9_000 + sensor.line(),
        new SensorSerial(serial),
        isMeter ? Channel.POWER_2 : Channel.CURRENT,
        TwoAccounts.PLANT_BRIDGE,
        SetupWorld.NOW);
  }

  private static List<String> cells(List<SetupRow> rows) {
    return rows.stream().map(row -> row.kind() + " " + row.cells()).sorted().toList();
  }
}

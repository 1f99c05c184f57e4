package org.openpowerradar.bulk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpowerradar.bulk.control.file.SetupFiles;
import org.openpowerradar.bulk.entity.SetupColumn;
import org.openpowerradar.bulk.entity.SetupFormat;
import org.openpowerradar.bulk.entity.SetupRow;
import org.openpowerradar.site.boundary.setup.SetupWorld;

/** What is exported and imported elsewhere is exported the same again. */
class SetupRoundTripIT {
  private final BulkWorld bulk = new BulkWorld();
  private final SetupWorld world = bulk.world;

  @ParameterizedTest
  @CsvSource({"XLSX,1", "CSV,2", "XLSX,3", "CSV,4"})
  void roundTrip_whenImportedIntoAnEmptySite_thenTheExportIsTheSame(SetupFormat format, long seed) {
    new RandomSetup(seed).build(world, bulk.heard);
    byte[] whole = world.call(setup -> BulkWorld.exports(setup).ofSite(world.two.office, format));
    List<SetupRow> rows = SetupFiles.read(whole, "x." + format.ending()).rows();
    List<SetupRow> moved = rows.stream().map(row -> at(row, "Depot")).toList();
    byte[] file = SetupFiles.write(moved, format);

    SetupPreview preview = bulk.preview("x." + format.ending(), file);
    assertTrue(preview.isReady(), BulkWorld.told(preview).toString());
    bulk.apply("x." + format.ending(), file, preview.token());

    List<SetupRow> again =
        SetupFiles.read(bulk.export(format), "x").rows().stream()
            .filter(row -> row.cell(SetupColumn.SITE).equals("Depot"))
            .toList();
    assertEquals(cells(moved), cells(again));
  }

  private static SetupRow at(SetupRow row, String site) {
    var cells = new EnumMap<SetupColumn, String>(row.cells());
    cells.put(SetupColumn.SITE, site);
    return row.with(cells);
  }

  private static List<String> cells(List<SetupRow> rows) {
    return rows.stream().map(row -> row.kind() + " " + row.cells()).sorted().toList();
  }
}

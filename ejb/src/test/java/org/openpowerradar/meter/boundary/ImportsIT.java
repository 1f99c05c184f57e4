package org.openpowerradar.meter.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.meter.control.file.Limits;
import org.openpowerradar.meter.entity.MeterKind;
import org.openpowerradar.meter.entity.imports.ImportId;
import org.openpowerradar.meter.entity.imports.ImportNotReadyException;
import org.openpowerradar.meter.entity.imports.ImportOptions;
import org.openpowerradar.meter.entity.imports.ImportState;
import org.openpowerradar.meter.entity.imports.RowCounts;
import org.openpowerradar.meter.entity.imports.SeriesTarget;
import org.openpowerradar.meter.entity.imports.ValueUnit;
import org.openpowerradar.meter.entity.imports.ZoneRule;

class ImportsIT {
  private static final ImportOptions KWH =
      new ImportOptions(null, ZoneRule.UTC, ValueUnit.KWH, 0, false, MeterKind.GAS);
  private static final String BUCKETS = "SELECT COUNT(*) FROM meter_bucket";
  private static final String METERS = "SELECT COUNT(*) FROM meter";
  private static final String PARTS = "SELECT COUNT(*) FROM meter_import_part";
  private static final String TWO_HOURS = "time,main\n2026-01-01 00:00,1\n2026-01-01 01:00,2.5\n";
  private static ImportParts shared;

  private ImportParts parts;
  private SiteId office;

  @BeforeAll
  static void start() {
    shared = new ImportParts();
  }

  @BeforeEach
  void empty() {
    parts = shared;
    office = parts.two.office;
    parts.clear();
  }

  @Test
  void stage_whenStaged_thenNoMeterKnowsOfIt() {
    ImportId id = stage(TWO_HOURS);

    ImportPreview preview = parts.asAnna(imports -> imports.preview(id, KWH));

    assertTrue(preview.isReady());
    assertEquals("3.500000000", preview.series().get(0).amounts().total().toPlainString());
    assertEquals(MeterKind.GAS, preview.series().get(0).kind());
    assertEquals(0, parts.count(METERS));
    assertEquals(0, parts.count(BUCKETS));
  }

  @Test
  void confirm_whenReady_thenMetersAmountsAndHistory() {
    ImportId id = stage(TWO_HOURS);

    ImportSummary stored = confirm(id);

    assertEquals(new RowCounts(2, 0, 0, 0), stored.rows());
    MeterSummary meter = parts.meters(meters -> meters.ofSite(office)).get(0);
    assertEquals("main", meter.name());
    assertEquals(Instant.parse("2026-01-01T02:00:00Z"), meter.known().to());
    ImportSummary listed = parts.asAnna(imports -> imports.history(parts.two.lindenhof)).get(0);
    assertEquals(ImportState.STORED, listed.state());
    assertEquals("anna", listed.by().subject());
    assertEquals("Anna Albrecht", listed.by().name());
    assertEquals("file.csv", listed.file().name());
    assertEquals(0, parts.count(PARTS));
  }

  @Test
  void stageConfirmAndDiscard_whenDone_thenOneAuditEntryEach() {
    int before = parts.told().size();
    ImportId stored = stage(TWO_HOURS);
    confirm(stored);
    ImportId discarded = stage(TWO_HOURS);
    parts.asAnna(
        imports -> {
          imports.discard(discarded);
          return null;
        });

    assertEquals(
        List.of(
            "import.stage import " + stored,
            "import.confirm import " + stored,
            "import.stage import " + discarded,
            "import.discard import " + discarded),
        parts.told().stream()
            .skip(before)
            .map(entry -> entry.action() + " " + entry.target())
            .toList());
  }

  @Test
  void confirm_whenTheSameFileAgain_thenAllEqualAndNothingTwice() {
    confirm(stage(TWO_HOURS));

    ImportSummary again = confirm(stage(TWO_HOURS));

    assertEquals(new RowCounts(0, 2, 0, 0), again.rows());
    assertEquals(2, parts.count(BUCKETS));
  }

  @Test
  void confirm_whenAValueWasCorrected_thenItIsChanged() {
    confirm(stage(TWO_HOURS));

    ImportSummary again = confirm(stage(TWO_HOURS.replace("2.5", "3") + "2026-01-01 02:00,1\n"));

    assertEquals(new RowCounts(1, 1, 1, 0), again.rows());
    assertEquals(5, parts.count("SELECT SUM(amount) FROM meter_bucket"));
  }

  @Test
  void confirm_whenOneRowIsWrong_thenErrorsByRowAndNothingStored() {
    ImportId id = stage(TWO_HOURS + "2026-01-01 02:00,abc\n2026-01-01 03:00,1\n");

    ImportPreview preview = parts.asAnna(imports -> imports.preview(id, KWH));

    assertFalse(preview.isReady());
    assertEquals(4, preview.findings().get(0).row());
    assertThrows(ImportNotReadyException.class, () -> confirm(id));
    assertEquals(0, parts.count(METERS));
    assertEquals(0, parts.count(BUCKETS));
  }

  @Test
  void confirm_whenTheLastMeterDoesNotFit_thenNothingOfTheOthersStays() {
    confirm(stage(TWO_HOURS));
    ImportId id = stage("time,new,main\n2026-02-01 00:00,1,7\n2026-02-01 01:00,2,7\n");
    ImportOptions volume =
        new ImportOptions(null, ZoneRule.UTC, ValueUnit.M3, 0, false, MeterKind.WATER);

    assertThrows(
        ImportNotReadyException.class,
        () -> parts.asAnna(imports -> imports.confirm(id, volume, List.of())));

    assertEquals(1, parts.count(METERS));
    assertEquals(2, parts.count(BUCKETS));
    assertEquals(ImportState.STAGED, parts.asAnna(imports -> imports.get(id)).state());
  }

  @Test
  void confirm_whenTheDatabaseFailsHalfWay_thenNothingOfItStays() {
    ImportId id = stage("time,a,b\n2026-02-01 00:00,1,7\n2026-02-01 01:00,2,7\n");
    parts.refuseAmountsAbove(6);

    assertThrows(RuntimeException.class, () -> confirm(id));

    parts.refuseNothing();
    assertEquals(0, parts.count(METERS));
    assertEquals(0, parts.count(BUCKETS));
    assertEquals(ImportState.STAGED, parts.asAnna(imports -> imports.get(id)).state());
    assertEquals(new RowCounts(4, 0, 0, 0), confirm(id).rows());
  }

  @Test
  void confirm_whenASeriesIsLeftOutAndOneRenamed_thenJustThat() {
    ImportId id = stage("time,a,b\n2026-02-01 00:00,1,7\n2026-02-01 01:00,2,7\n");
    List<SeriesTarget> targets =
        List.of(
            new SeriesTarget("a", true, null, null), new SeriesTarget("b", false, null, "Boiler"));

    parts.asAnna(imports -> imports.confirm(id, KWH, targets));

    List<MeterSummary> meters = parts.meters(all -> all.ofSite(office));
    assertEquals(List.of("Boiler"), meters.stream().map(MeterSummary::name).toList());
  }

  @Test
  void confirm_whenTheTargetIsAMeterOfAnotherSite_thenNotFound() {
    ImportId elsewhere =
        parts.asAnna(imports -> imports.stage(parts.two.shop, ImportParts.upload(TWO_HOURS)).id());
    confirm(elsewhere);
    MeterSummary foreign = parts.meters(all -> all.ofSite(parts.two.shop)).get(0);
    ImportId id = stage(TWO_HOURS);
    List<SeriesTarget> targets = List.of(new SeriesTarget("main", false, foreign.id(), null));

    assertThrows(
        NotFoundException.class, () -> parts.asAnna(imports -> imports.confirm(id, KWH, targets)));
  }

  @Test
  void confirm_whenStoredAlready_thenNotFound() {
    ImportId id = stage(TWO_HOURS);
    confirm(id);

    assertThrows(NotFoundException.class, () -> confirm(id));
  }

  @Test
  void everything_whenAnotherAccountAsks_thenNotFound() {
    ImportId id = stage(TWO_HOURS);

    assertThrows(
        NotFoundException.class,
        () -> parts.as("carla", Role.SITE_MANAGER, imports -> imports.preview(id, KWH)));
    assertThrows(
        NotFoundException.class,
        () -> parts.as("carla", Role.SITE_MANAGER, imports -> imports.get(id)));
    assertThrows(
        NotFoundException.class,
        () ->
            parts.as(
                "carla",
                Role.SITE_MANAGER,
                imports -> imports.stage(office, ImportParts.upload(TWO_HOURS))));
  }

  @Test
  void stage_whenAViewerOfTheSiteAsks_thenForbidden() {
    assertThrows(
        ForbiddenException.class,
        () ->
            parts.as(
                "ben",
                Role.VIEWER,
                imports -> imports.stage(office, ImportParts.upload(TWO_HOURS))));
  }

  @Test
  void stage_whenTooLargeOrEmpty_thenRefused() {
    byte[] large = new byte[Limits.FILE_BYTES + 1];

    assertThrows(
        InvalidRequestException.class,
        () -> parts.asAnna(all -> all.stage(office, ImportParts.upload("big", large))));
    assertThrows(InvalidRequestException.class, () -> stage(""));
  }

  @Test
  void stage_whenTenFilesWait_thenTheNextIsRefusedUntilOneIsDiscarded() {
    ImportId first = stage(TWO_HOURS);
    for (int i = 1; i < Imports.MOST_STAGED; i++) {
      stage(TWO_HOURS);
    }

    assertThrows(InvalidRequestException.class, () -> stage(TWO_HOURS));
    parts.asAnna(
        imports -> {
          imports.discard(first);
          return null;
        });
    assertTrue(stage(TWO_HOURS).value() > 0);
  }

  @Test
  void staged_whenADayHasPassed_thenExpiredAndForgotten() {
    ImportId id = stage(TWO_HOURS);
    parts.clock.advance(Duration.ofHours(25));

    assertThrows(NotFoundException.class, () -> confirm(id));
    parts.expire();
    assertEquals(ImportState.EXPIRED, parts.asAnna(imports -> imports.get(id)).state());
    assertEquals(0, parts.count(PARTS));
  }

  private ImportId stage(String text) {
    return parts.asAnna(imports -> imports.stage(office, ImportParts.upload(text)).id());
  }

  private ImportSummary confirm(ImportId id) {
    return parts.asAnna(imports -> imports.confirm(id, KWH, List.of()));
  }
}

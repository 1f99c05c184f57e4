package org.openpowerradar.energy.boundary.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.AccessFixture;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.Stale;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.energy.entity.calibration.CalibrationProblem;
import org.openpowerradar.site.boundary.CorrectionFixture;
import org.openpowerradar.site.boundary.InstalledDevice;
import org.openpowerradar.site.boundary.SiteFixture;
import org.openpowerradar.site.boundary.bulk.SensorSpanFixture;

class CalibrationsIT {
  private static final Instant NOW = Instant.parse("2026-11-22T12:07:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Instant MAY = Instant.parse("2026-04-30T22:00:00Z");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TwoAccounts two =
      unit.call(
          entities -> {
            TwoAccounts made = new TwoAccounts(entities);
            return made.grant("ida", Role.INSTALLER, made.lindenhof, made.office)
                .grant("carla", Role.SITE_MANAGER, made.tamar);
          });
  private final SiteBucketStore kept = new SiteBucketStore(unit.database());
  private final String file =
      "serial,gain,valid_from\n"
          + TwoAccounts.OLD_PUMP_SENSOR.value()
          + ",0.00002,2026-05-01\n"
          + TwoAccounts.NEW_PUMP_SENSOR.value()
          + ",0.00003,\n";

  @BeforeEach
  void computeTheSite() {
    unit.run(
        entities -> {
          entities.createNativeQuery("DELETE FROM site_stale").executeUpdate();
          var devices = SiteFixture.installation(entities).devices(two.office);
          kept.wire(two.office, WiringDigest.of(devices));
          entities
              .createNativeQuery(
                  "INSERT INTO site_bucket_15 VALUES (?1, 0, ?2, 1, 4, 1, 5, 900, 0, 0, 0)"
                      + " ON DUPLICATE KEY UPDATE wh = 1")
              .setParameter(1, two.office.value())
              .setParameter(2, TwoAccounts.INSTALLED.getEpochSecond())
              .executeUpdate();
        });
  }

  private <T> T ida(Function<Calibrations, T> question) {
    return as("ida", Role.INSTALLER, question);
  }

  private <T> T as(String subject, Role held, Function<Calibrations, T> question) {
    return unit.call(
        entities -> {
          Calibrations calibrations = new Calibrations();
          calibrations.access = AccessFixture.access(entities, CLOCK, subject, held);
          calibrations.audit = AuditFixture.trail(entities, CLOCK, subject);
          calibrations.sensors = SensorSpanFixture.spans(entities);
          calibrations.parameters = CorrectionFixture.parameters(entities);
          calibrations.installation = SiteFixture.installation(entities);
          calibrations.kept = kept;
          calibrations.clock = CLOCK;
          return question.apply(calibrations);
        });
  }

  private CalibrationPreview preview(String csv) {
    return ida(calibrations -> calibrations.preview(two.lindenhof, csv));
  }

  private long apply(String csv, String token) {
    return ida(calibrations -> calibrations.apply(two.lindenhof, csv, token));
  }

  private List<String> gains() {
    InstalledDevice pump =
        unit.call(entities -> SiteFixture.installation(entities).devices(two.office)).stream()
            .filter(each -> each.id().equals(two.pump))
            .findFirst()
            .orElseThrow();
    return pump.parameters().stream()
        .map(each -> each.validFrom() + " " + each.amperesPerUnit())
        .toList();
  }

  @Test
  void preview_whenLookedAt_thenNothingChanges() {
    List<String> before = gains();

    CalibrationPreview preview = preview(file);

    assertEquals(2, preview.changes());
    assertEquals("Pump", preview.lines().get(0).place().device());
    assertEquals("Office", preview.lines().get(0).place().site());
    assertEquals(before, gains());
  }

  @Test
  void apply_whenConfirmed_thenTheGainsCountFromTheirDays() {
    assertEquals(2, apply(file, preview(file).token()));

    assertEquals(
        List.of(
            TwoAccounts.INSTALLED + " 1.0E-5", MAY + " 2.0E-5", TwoAccounts.CHANGED + " 3.0E-5"),
        gains());
    List<AuditFixture.Told> told = unit.call(AuditFixture::told);
    assertEquals(
        List.of("calibration.import"), told.stream().map(AuditFixture.Told::action).toList());
    assertEquals("2", told.get(0).details().get("changed"));
  }

  @Test
  void apply_whenTheSiteIsKept_thenExactlyThatTimeIsStaleOnce() {
    apply(file, preview(file).token());

    List<Stale> stale = kept.stale(two.office);
    assertEquals(1, stale.size());
    assertEquals(MAY.getEpochSecond(), stale.get(0).from());
    assertEquals(NOW.getEpochSecond(), stale.get(0).to());
  }

  @Test
  void apply_whenTheBaseChangedSince_thenRefusedAndNothingIsApplied() {
    String token = preview(file).token();
    String other = "serial,gain\n" + TwoAccounts.OLD_PUMP_SENSOR.value() + ",0.00005";
    apply(other, preview(other).token());
    List<String> before = gains();

    assertThrows(ChangedMeanwhileException.class, () -> apply(file, token));
    assertEquals(before, gains());
  }

  @Test
  void apply_whenOneRowIsWrong_thenNothingIsApplied() {
    String mixed = file + "1,2,\n";
    CalibrationPreview preview = preview(mixed);
    List<String> before = gains();

    assertEquals(1, preview.problems());
    assertThrows(InvalidRequestException.class, () -> apply(mixed, preview.token()));
    assertEquals(before, gains());
  }

  @Test
  void apply_whenNothingChanges_thenRefused() {
    String same = "serial,gain\n" + TwoAccounts.OLD_PUMP_SENSOR.value() + ",0.00001";

    assertThrows(InvalidRequestException.class, () -> apply(same, preview(same).token()));
  }

  @Test
  void preview_whenTheSensorIsAnotherAccountsOrAbsent_thenTheSameAnswer() {
    String foreign = "serial,gain\n" + TwoAccounts.OLD_PUMP_SENSOR.value() + ",2\n77,2";

    CalibrationPreview preview =
        as("carla", Role.SITE_MANAGER, each -> each.preview(two.tamar, foreign));

    assertEquals(CalibrationProblem.UNKNOWN, preview.lines().get(0).problem());
    assertEquals(CalibrationProblem.UNKNOWN, preview.lines().get(1).problem());
  }

  @Test
  void preview_whenTheAccountIsForeign_thenNotFound() {
    assertThrows(NotFoundException.class, () -> ida(each -> each.preview(two.tamar, file)));
    assertThrows(
        NotFoundException.class,
        () -> as("vera", Role.VIEWER, each -> each.preview(two.lindenhof, file)));
  }
}

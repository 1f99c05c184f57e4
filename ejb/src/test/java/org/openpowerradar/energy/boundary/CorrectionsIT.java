package org.openpowerradar.energy.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditFixture;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.database.PersistenceUnit;
import org.openpowerradar.database.TwoAccounts;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.Stale;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.site.boundary.CorrectionFixture;
import org.openpowerradar.site.boundary.ParameterCorrection;
import org.openpowerradar.site.boundary.PhaseParameters;
import org.openpowerradar.site.boundary.SiteFixture;
import org.openpowerradar.site.entity.CalibrationChange;
import org.openpowerradar.site.entity.Device;
import org.openpowerradar.site.entity.DeviceId;

class CorrectionsIT {
  private static final Instant NOW = Instant.parse("2026-11-22T12:07:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-01T00:15:00Z");

  private final PersistenceUnit unit = PersistenceUnit.emptied();
  private final TwoAccounts two = unit.call(TwoAccounts::new);
  private final SiteBucketStore kept = new SiteBucketStore(unit.database());
  private SiteId granted = two.office;

  @BeforeEach
  void computeTheSite() {
    unit.run(
        entities -> {
          entities.createNativeQuery("DELETE FROM site_stale").executeUpdate();
          var devices = SiteFixture.installation(entities).devices(two.office);
          kept.wire(two.office, WiringDigest.of(devices));
        });
  }

  @Test
  void correct_whenInTheMiddleOfThePast_thenSpansAreCutWithoutOverlapOrHole() {
    correct(two.pump, ratio("50", MAY, JULY));

    assertEquals(
        List.of(
            TwoAccounts.INSTALLED + " " + MAY + " 40.0",
            MAY + " " + TwoAccounts.CHANGED + " 50.0",
            TwoAccounts.CHANGED + " " + JULY + " 50.0",
            JULY + " null 40.0"),
        spans(two.pump));
  }

  @Test
  void correct_whenDone_thenOneAuditEntryWithWhatIsNew() {
    correct(two.pump, ratio("50", MAY, JULY));

    assertEquals(
        List.of(
            new AuditFixture.Told(
                "anna",
                two.lindenhof.value(),
                "parameter.correct",
                "device " + two.pump,
                Map.of(
                    "site", two.office.toString(),
                    "from", MAY.toString(),
                    "to", JULY.toString(),
                    "ctRatio", "50"))),
        unit.call(AuditFixture::told));
  }

  @Test
  void correctPanel_whenItsDevicesWereMeasured_thenAllOfThemAndOneAuditEntry() {
    long panel = panelOf(two.pump);
    long measured = unit.call(entities -> measured(entities, panel));

    int corrected = correctPanel(panel, ratio("50", MAY, JULY));

    assertEquals(measured, corrected);
    assertTrue(spans(two.pump).contains(MAY + " " + TwoAccounts.CHANGED + " 50.0"));
    assertEquals(
        List.of("parameter.correct panel " + panel + " " + measured),
        unit.call(AuditFixture::told).stream()
            .map(each -> each.action() + " " + each.target() + " " + each.details().get("devices"))
            .toList());
  }

  @Test
  void correctPanel_whenForeignOrAbsent_thenTheSameAnswer() {
    long panel = panelOf(two.pump);
    granted = two.plant;

    assertThrows(NotFoundException.class, () -> correctPanel(panel, ratio("50", MAY, null)));
    assertThrows(NotFoundException.class, () -> correctPanel(999_999, ratio("50", MAY, null)));
  }

  @Test
  void correctPanel_whenNothingMeasuredThen_thenRefused() {
    Instant before = TwoAccounts.INSTALLED.minusSeconds(900);

    assertThrows(
        InvalidRequestException.class,
        () -> correctPanel(panelOf(two.pump), ratio("50", before, TwoAccounts.INSTALLED)));
  }

  private long panelOf(DeviceId device) {
    return unit.call(entities -> entities.find(Device.class, device.value()).panel().id());
  }

  private long measured(EntityManager entities, long panel) {
    return SiteFixture.installation(entities).devices(two.office).stream()
        .filter(each -> each.panel() == panel)
        .filter(each -> each.parameters().stream().anyMatch(row -> isInMay(row)))
        .count();
  }

  private static boolean isInMay(PhaseParameters row) {
    return row.validFrom().isBefore(JULY) && (row.validTo() == null || row.validTo().isAfter(MAY));
  }

  @Test
  void correct_whenFromTheStartForEver_thenTheRowsStay() {
    correct(two.pump, ratio("50", TwoAccounts.INSTALLED, null));

    assertEquals(
        List.of(
            TwoAccounts.INSTALLED + " " + TwoAccounts.CHANGED + " 50.0",
            TwoAccounts.CHANGED + " null 50.0"),
        spans(two.pump));
  }

  @Test
  void correct_whenTheSiteIsKept_thenExactlyThatTimeIsStale() {
    unit.run(entities -> keepSince(entities, TwoAccounts.INSTALLED));

    correct(two.pump, ratio("50", MAY, JULY));

    Stale stale = kept.stale(two.office).get(0);
    assertEquals(MAY.getEpochSecond(), stale.from());
    assertEquals(JULY.getEpochSecond(), stale.to());
    assertTrue(stale.cause().contains("device " + two.pump));
    assertTrue(
        kept.isWired(
            two.office,
            unit.call(
                entities ->
                    WiringDigest.of(SiteFixture.installation(entities).devices(two.office)))));
  }

  @Test
  void correct_whenTheDeviceIsForeignOrAbsent_thenTheSameAnswer() {
    granted = two.plant;

    assertThrows(NotFoundException.class, () -> correct(two.pump, ratio("50", MAY, null)));
    assertThrows(
        NotFoundException.class, () -> correct(new DeviceId(999_999), ratio("50", MAY, null)));
  }

  @Test
  void correct_whenNothingMeasuredThen_thenRefused() {
    Instant before = TwoAccounts.INSTALLED.minusSeconds(900);

    assertThrows(
        InvalidRequestException.class,
        () -> correct(two.pump, ratio("50", before, TwoAccounts.INSTALLED)));
  }

  @Test
  void correction_whenNotOnAQuarterHour_thenRefused() {
    assertThrows(InvalidRequestException.class, () -> ratio("50", MAY.plusSeconds(60), null));
    assertThrows(InvalidRequestException.class, () -> ratio("50", MAY, MAY));
  }

  private static ParameterCorrection ratio(String ratio, Instant from, Instant to) {
    var change = new CalibrationChange(null, new BigDecimal(ratio), null, null, null);
    return new ParameterCorrection(null, change, from, to);
  }

  private void keepSince(EntityManager entities, Instant start) {
    entities
        .createNativeQuery(
            "INSERT INTO site_bucket_15 VALUES (?1, 0, ?2, 1, 4, 1, 5, 900, 0, 0, 0)"
                + " ON DUPLICATE KEY UPDATE wh = 1")
        .setParameter(1, two.office.value())
        .setParameter(2, start.getEpochSecond())
        .executeUpdate();
  }

  private void correct(DeviceId device, ParameterCorrection correction) {
    unit.run(entities -> corrections(entities).correct(device, correction));
  }

  private int correctPanel(long panel, ParameterCorrection correction) {
    return unit.call(entities -> corrections(entities).correctPanel(panel, correction));
  }

  private Corrections corrections(EntityManager entities) {
    Corrections corrections = new Corrections();
    corrections.access = new GrantedAccess();
    corrections.audit = AuditFixture.trail(entities, Clock.fixed(NOW, ZoneOffset.UTC), "anna");
    corrections.parameters = CorrectionFixture.parameters(entities);
    corrections.installation = SiteFixture.installation(entities);
    corrections.kept = kept;
    corrections.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return corrections;
  }

  /** From, to and ratio of a device's parameters. */
  private List<String> spans(DeviceId device) {
    return unit.call(
        entities ->
            SiteFixture.installation(entities).devices(two.office).stream()
                .filter(each -> each.id().equals(device))
                .flatMap(each -> each.parameters().stream())
                .map(CorrectionsIT::text)
                .toList());
  }

  private static String text(PhaseParameters row) {
    return row.validFrom() + " " + row.validTo() + " " + row.ctRatio();
  }

  private final class GrantedAccess extends Access {
    @Override
    public void requireSite(SiteId site, Set<Role> roles) {
      assertEquals(Permission.CORRECT_PARAMETERS.roles(), roles);
      if (!site.equals(granted)) {
        throw new NotFoundException("No site " + site);
      }
    }
  }
}

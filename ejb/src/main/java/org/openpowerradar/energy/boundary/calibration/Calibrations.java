package org.openpowerradar.energy.boundary.calibration;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.ChangedMeanwhileException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.Scope;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.energy.control.calibration.CalibrationPlan;
import org.openpowerradar.energy.control.calibration.CalibrationStep;
import org.openpowerradar.site.boundary.DeviceParameters;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.bulk.SensorSpan;
import org.openpowerradar.site.boundary.bulk.SensorSpans;
import org.openpowerradar.site.entity.bulk.CsvTable;
import org.openpowerradar.site.entity.bulk.UnreadableFileException;

/**
 * Gains of many sensors out of one file, also for the past. All of a file is applied in one
 * transaction or nothing. Values of devices follow at once; kept totals are computed anew in the
 * background as after {@link org.openpowerradar.energy.boundary.Corrections}.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class Calibrations {
  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject SensorSpans sensors;
  @Inject DeviceParameters parameters;
  @Inject Installation installation;
  @Inject SiteBucketStore kept;
  @Inject Clock clock;

  /**
   * Tells what a file would do, row by row; changes nothing. Sensors at sites the caller may not
   * correct are told as those the account does not have.
   *
   * @param account whose sensors
   * @param csv table with the columns serial and gain [A per raw unit], and maybe valid_from (a
   *     day, or a moment, of the site's clock unless it has an offset) and offset (0)
   * @throws NotFoundException if there is no such account, or the caller may correct nothing in it
   * @throws UnreadableFileException if it is no such table, or larger than 5000 rows or 1 000 000
   *     characters
   */
  public CalibrationPreview preview(AccountId account, String csv) {
    CalibrationPlan plan = plan(account, csv);
    return new CalibrationPreview(plan.token(), plan.lines());
  }

  /**
   * Applies a file that was looked at; returns when stored.
   *
   * @param token of the preview
   * @return how many rows changed figures
   * @throws NotFoundException if there is no such account, or the caller may correct nothing in it
   * @throws ChangedMeanwhileException if it would now do something else than the preview said
   * @throws InvalidRequestException if a row is wrong, or nothing changes
   */
  public long apply(AccountId account, String csv, String token) {
    CalibrationPlan plan = plan(account, csv);
    CalibrationPreview preview = new CalibrationPreview(plan.token(), plan.lines());
    if (!preview.token().equals(token)) {
      throw new ChangedMeanwhileException("What is installed was changed since the preview");
    }
    if (!preview.isReady()) {
      throw new InvalidRequestException("A row is wrong, or nothing changes");
    }
    Map<Long, List<CalibrationStep>> bySite =
        new TreeMap<>(
            plan.steps().stream()
                .collect(groupingBy(step -> step.span().place().site().id().value())));
    bySite.forEach((site, steps) -> apply(new SiteId(site), steps));
    audit.record(
        AuditEntry.of(account, "calibration.import", "account " + account)
            .with("rows", plan.lines().size())
            .with("changed", preview.changes())
            .with("sites", bySite.size())
            .with("plan", token));
    return preview.changes();
  }

  private CalibrationPlan plan(AccountId account, String csv) {
    Scope scope = access.scope(Permission.CORRECT_PARAMETERS.roles());
    if (!scope.touches(account)) {
      throw new NotFoundException("No account " + account);
    }
    CalibrationPlan plan = new CalibrationPlan(CsvTable.read(csv));
    List<SensorSpan> open =
        sensors.of(account, plan.sensors()).stream()
            .filter(span -> scope.covers(account, span.place().site().id()))
            .toList();
    return plan.over(open);
  }

  private void apply(SiteId site, List<CalibrationStep> steps) {
    boolean isWired = kept.isWired(site, WiringDigest.of(installation.devices(site)));
    steps.forEach(step -> parameters.correct(step.span().place().device(), step.correction()));
    if (isWired) {
      markStale(site, steps);
    }
  }

  /** Otherwise the whole site is about to be computed anyway. */
  private void markStale(SiteId site, List<CalibrationStep> steps) {
    Instant now = clock.instant();
    Instant last =
        steps.stream()
            .map(step -> step.to() == null || step.to().isAfter(now) ? now : step.to())
            .max(Comparator.naturalOrder())
            .orElse(now);
    long end = last.getEpochSecond();
    long from = Math.max(kept.earliest(site, end), steps.get(0).from().getEpochSecond());
    kept.wire(site, WiringDigest.of(installation.devices(site)));
    if (from < end) {
      kept.mark(site, from, end, "gains of " + steps.size() + " spans of sensors were corrected");
    }
  }
}

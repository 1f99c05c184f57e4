package org.openpowerradar.energy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.openpowerradar.account.boundary.Access;
import org.openpowerradar.account.boundary.audit.AuditTrail;
import org.openpowerradar.account.entity.ForbiddenException;
import org.openpowerradar.account.entity.InvalidRequestException;
import org.openpowerradar.account.entity.NotFoundException;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.account.entity.audit.AuditEntry;
import org.openpowerradar.energy.control.SiteBucketStore;
import org.openpowerradar.energy.control.WiringDigest;
import org.openpowerradar.site.boundary.DeviceParameters;
import org.openpowerradar.site.boundary.Installation;
import org.openpowerradar.site.boundary.ParameterCorrection;
import org.openpowerradar.site.entity.CalibrationChange;
import org.openpowerradar.site.entity.DeviceId;

/**
 * Corrects electrical parameters, also of the past. Values of devices follow at once; totals of the
 * site that are kept are computed anew in the background, {@link SiteEnergy#restating} says how
 * far, and until then they are computed from the sensors: an old figure is never shown.
 */
@Stateless
@RolesAllowed({RoleNames.ACCOUNT_ADMIN, RoleNames.SITE_MANAGER, RoleNames.INSTALLER})
public class Corrections {
  @Inject Access access;
  @Inject AuditTrail audit;
  @Inject DeviceParameters parameters;
  @Inject Installation installation;
  @Inject SiteBucketStore kept;
  @Inject Clock clock;

  /**
   * Corrects the parameters of a device; returns when stored.
   *
   * @param device whose
   * @param correction what, and for which time
   * @return the site of the device
   * @throws NotFoundException if there is no such device, or the caller holds no grant at its site
   * @throws ForbiddenException if the caller's roles there do not allow to correct parameters
   * @throws InvalidRequestException if no sensor measured the device in that time
   */
  public SiteId correct(DeviceId device, ParameterCorrection correction) {
    String target = "device " + device;
    SiteId site = granted(parameters.site(device), target);
    boolean isWired = isWired(site);
    parameters.correct(device, correction);
    if (isWired) {
      markStale(site, target, correction);
    }
    audit.record(entry(site, target, correction));
    return site;
  }

  /**
   * Corrects the parameters of every device of a panel that was measured in that time, such as the
   * volts; returns when stored.
   *
   * @param panel whose devices
   * @param correction what, and for which time
   * @return how many devices
   * @throws NotFoundException if there is no such panel, or the caller holds no grant at its site
   * @throws ForbiddenException if the caller's roles there do not allow to correct parameters
   * @throws InvalidRequestException if no device of it was measured in that time
   */
  public int correctPanel(long panel, ParameterCorrection correction) {
    String target = "panel " + panel;
    SiteId site = granted(parameters.siteOfPanel(panel), target);
    boolean isWired = isWired(site);
    int devices = parameters.correctPanel(panel, correction);
    if (isWired) {
      markStale(site, target, correction);
    }
    audit.record(entry(site, target, correction).with("devices", devices));
    return devices;
  }

  private SiteId granted(Optional<SiteId> site, String target) {
    return access.requireAt(
        site, Function.identity(), Permission.CORRECT_PARAMETERS.roles(), target);
  }

  private boolean isWired(SiteId site) {
    return kept.isWired(site, WiringDigest.of(installation.devices(site)));
  }

  private AuditEntry entry(SiteId site, String target, ParameterCorrection correction) {
    CalibrationChange change = correction.change();
    return AuditEntry.of(installation.account(site), "parameter.correct", target)
        .with("site", site)
        .with("phase", correction.phase())
        .with("from", correction.from())
        .with("to", correction.to())
        .with("amperesPerUnit", change.amperesPerUnit())
        .with("ctRatio", change.ctRatio())
        .with("currentFactor", change.currentFactor())
        .with("volts", change.volts())
        .with("powerFactor", change.powerFactor());
  }

  /** Otherwise the whole site is about to be computed anyway. */
  private void markStale(SiteId site, String target, ParameterCorrection correction) {
    Instant now = clock.instant();
    boolean isOver = correction.to() != null && correction.to().isBefore(now);
    long end = (isOver ? correction.to() : now).getEpochSecond();
    long from = Math.max(kept.earliest(site, end), correction.from().getEpochSecond());
    kept.wire(site, WiringDigest.of(installation.devices(site)));
    if (from < end) {
      kept.mark(site, from, end, "parameters of " + target + " were corrected");
    }
  }
}

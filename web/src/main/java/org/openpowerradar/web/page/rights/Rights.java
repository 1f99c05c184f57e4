package org.openpowerradar.web.page.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.openpowerradar.account.entity.Permission;
import org.openpowerradar.account.entity.RoleNames;

/**
 * What the reader's roles open at all. Pages leave out what they do not; the boundaries decide
 * anew.
 */
@Named
@RequestScoped
public class Rights {

  /** True when any role of the reader has the permission somewhere. */
  public boolean may(Permission permission) {
    return permission.roles().stream().anyMatch(role -> holds(role.roleName()));
  }

  /** True when sites may be listed. */
  public boolean isSites() {
    return may(Permission.READ_SITES);
  }

  /** True when the energy of sites may be seen. */
  public boolean isEnergy() {
    return may(Permission.READ_ENERGY);
  }

  /** True when bridges may be seen. */
  public boolean isBridges() {
    return may(Permission.READ_BRIDGES);
  }

  /** True when the security policy of accounts may be seen. */
  public boolean isSecurity() {
    return may(Permission.READ_SECURITY);
  }

  /** True when a security level may be demanded, and bridges let in without a proof. */
  public boolean isGoverning() {
    return may(Permission.GOVERN_SECURITY);
  }

  /** True when keys of bridges may be made. */
  public boolean isKeys() {
    return may(Permission.ROTATE_KEYS);
  }

  /** True when bridges may be registered, claimed and moved. */
  public boolean isEnrolment() {
    return may(Permission.ENROL_BRIDGES);
  }

  /** True when bridges may be taken out of service. */
  public boolean isRetiring() {
    return may(Permission.RETIRE_BRIDGES);
  }

  /** True when bridges may be shut out for ever. */
  public boolean isRevoking() {
    return may(Permission.REVOKE_BRIDGES);
  }

  /** True when electrical parameters may be corrected. */
  public boolean isCorrections() {
    return may(Permission.CORRECT_PARAMETERS);
  }

  /** True when schedules may be written down. */
  public boolean isSchedules() {
    return may(Permission.EDIT_SCHEDULES);
  }

  /** True when series may be imported into meters. */
  public boolean isMeters() {
    return may(Permission.IMPORT_METERS);
  }

  /** True when security events of accounts may be seen. */
  public boolean isSigns() {
    return may(Permission.READ_SIGNS);
  }

  /** True when a bridge may be let in again that was shut out. */
  public boolean isRelease() {
    return may(Permission.RELEASE_BRIDGES);
  }

  /** True when zones, panels, devices and sensors may be set up. */
  public boolean isInstalling() {
    return may(Permission.INSTALL);
  }

  /** True when it may be said what sites are like. */
  public boolean isSiteEditing() {
    return may(Permission.EDIT_SITES);
  }

  /** True when sites may be opened and deleted. */
  public boolean isSiteCreating() {
    return may(Permission.CREATE_SITES);
  }

  /** True when access may be lent to providers. */
  public boolean isSupport() {
    return may(Permission.GOVERN_SUPPORT);
  }

  /** True when it may be seen who did what in accounts. */
  public boolean isAudit() {
    return may(Permission.READ_AUDIT);
  }

  /** True when it may be asked that an account is erased. */
  public boolean isErasure() {
    return may(Permission.ERASE_ACCOUNT);
  }

  /** True when people of accounts may be invited, and their grants changed. */
  public boolean isPeople() {
    return may(Permission.MANAGE_PEOPLE);
  }

  /** True when the session was opened with a second factor. */
  public boolean isSecondFactor() {
    return holds(RoleNames.SECOND_FACTOR);
  }

  /** True for those who run the platform. */
  public boolean isPlatform() {
    return holds(RoleNames.PLATFORM_OPERATOR);
  }

  /** Asks the container for a role. */
  protected boolean holds(String role) {
    return FacesContext.getCurrentInstance().getExternalContext().isUserInRole(role);
  }
}

package org.openpowerradar.account.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller asks to do, and the roles that may do it where they are granted.
 *
 * <p>Platform operators and auditors see no energy, neither do installers.
 */
public enum Permission {
  /** Names of the accounts in which the caller holds a grant. */
  READ_ACCOUNTS(EnumSet.allOf(Role.class)),
  /** Readings, power and energy of a site. */
  READ_ENERGY(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.ENERGY_ANALYST, Role.VIEWER)),
  /** Sites and what they consist of: zones, panels, devices. */
  READ_SITES(
      EnumSet.of(
          Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.ENERGY_ANALYST, Role.VIEWER, Role.INSTALLER)),
  /** Open and delete sites of an account. */
  CREATE_SITES(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Change what a site is like, and switch it off. */
  EDIT_SITES(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER)),
  /** Set up zones, panels and devices, and put sensors on. */
  INSTALL(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.INSTALLER)),
  /** Change what turns raw values of sensors into watts, also of the past. */
  CORRECT_PARAMETERS(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.INSTALLER)),
  /** Write schedules of an account down, and say which of them a site follows. */
  EDIT_SCHEDULES(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER)),
  /** Put devices of a site together to groups. */
  EDIT_GROUPS(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.ENERGY_ANALYST)),
  /** Bridges, their security level and their health. */
  READ_BRIDGES(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.INSTALLER)),
  /** Which security level an account demands of its bridges, and what it takes to reach it. */
  READ_SECURITY(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.AUDITOR)),
  /** Demand a security level, and let single bridges in without a proof. */
  GOVERN_SECURITY(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Make new keys of bridges and withdraw old ones. */
  ROTATE_KEYS(EnumSet.of(Role.ACCOUNT_ADMIN, Role.INSTALLER)),
  /** What may point to an intruder, as far as it is about the account. */
  READ_SIGNS(EnumSet.of(Role.ACCOUNT_ADMIN, Role.AUDITOR)),
  /** Who did what in the account. */
  READ_AUDIT(EnumSet.of(Role.ACCOUNT_ADMIN, Role.AUDITOR)),
  /** Copy everything that is stored about the account but what was measured. */
  EXPORT_ACCOUNT(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Ask that the account is erased with everything in it. */
  ERASE_ACCOUNT(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Let a bridge in again that was shut out because of a clone. */
  RELEASE_BRIDGES(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Register and claim bridges, and move them between sites. */
  ENROL_BRIDGES(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER, Role.INSTALLER)),
  /** Take bridges out of service; they keep their history. */
  RETIRE_BRIDGES(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER)),
  /** Shut bridges out for ever. */
  REVOKE_BRIDGES(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Lend access to providers for a time, see who used it, and end it. */
  GOVERN_SUPPORT(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Invite people to an account, say what they may see, and disable them. */
  MANAGE_PEOPLE(EnumSet.of(Role.ACCOUNT_ADMIN)),
  /** Import series into the meters of a site. */
  IMPORT_METERS(EnumSet.of(Role.ACCOUNT_ADMIN, Role.SITE_MANAGER));

  private final Set<Role> roles;

  Permission(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** Returns the roles, any of which suffices where it is granted. */
  public Set<Role> roles() {
    return roles;
  }
}

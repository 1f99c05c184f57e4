package org.openpowerradar.account.entity.operation;

/** What an account may own a limited number of. */
public enum QuotaKind {
  /** Sites, switched off or not. */
  SITES,
  /** Bridges, switched off or not. */
  BRIDGES,
  /** Sensors that were adopted. */
  SENSORS,
  /** People and programs with a grant in the account. */
  PEOPLE
}

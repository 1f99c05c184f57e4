package org.openpowerradar.account.entity.operation;

/** What an account is for. It is chosen when the account is opened and stays. */
public enum AccountKind {
  /** Owns sites and what is measured there. */
  CUSTOMER,
  /** Helps other accounts, which may let its people in for a time; may own sites as well. */
  PROVIDER
}

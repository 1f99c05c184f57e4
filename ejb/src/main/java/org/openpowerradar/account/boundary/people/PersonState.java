package org.openpowerradar.account.boundary.people;

/** How it stands with a person in an account; the first that fits. */
public enum PersonState {
  /** Cannot sign in. */
  DISABLED,
  /** Cannot sign in for some minutes, after too many wrong passwords. */
  LOCKED,
  /** Was asked to join and has not signed in yet. */
  INVITED,
  /** Was asked to join, and the link of the last mail works no more. */
  INVITATION_ENDED,
  /** Every grant has ended. */
  ENDED,
  /** Can sign in and see what is granted. */
  ACTIVE
}

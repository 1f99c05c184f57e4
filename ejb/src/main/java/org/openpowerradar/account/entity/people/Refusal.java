package org.openpowerradar.account.entity.people;

/** Why a change to people or their grants is not made; each has a sentence in the texts. */
public enum Refusal {
  /** Keycloak cannot be asked just now. */
  IDENTITY_AWAY,
  /** The mail did not leave. */
  MAIL_NOT_SENT,
  /** Nobody would be left to run the account. */
  LAST_ADMINISTRATOR,
  /** The account takes no addresses of this domain. */
  DOMAIN_NOT_ALLOWED,
  /** Grants of the role are not the account's to give. */
  ROLE_NOT_YOURS,
  /** The grant would outlast the giver's own. */
  ENDS_TOO_LATE,
  /** The grant would have ended already, or ends more than ten years ahead. */
  END_IMPOSSIBLE,
  /** A site is not of the account. */
  NO_SUCH_SITE,
  /** The person holds grants elsewhere too, so the account cannot decide about the login. */
  OTHER_ACCOUNTS,
  /** Too many people, grants or mails. */
  TOO_MANY,
  /** The account may have no more people. */
  ACCOUNT_FULL,
  /** Somebody else changed it meanwhile. */
  CHANGED_MEANWHILE,
  /** Whoever demands a second factor has to be signed in with one. */
  WITHOUT_SECOND_FACTOR,
  /** The person runs the platform; another operator has to say otherwise first. */
  RUNS_PLATFORM,
  /** The caller, who does this for themselves on another page. */
  YOURSELF,
  /** It is about a program, not a person. */
  PROGRAM,
  /** It was done already. */
  NOTHING_TO_DO
}

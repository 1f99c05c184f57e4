package org.openpowerradar.connector.session;

/** How far a session has come. */
enum Phase {
  /** Nothing was said. */
  UNIDENTIFIED,
  /** HELLO came; the cloud is asked who that is. */
  ENQUIRING,
  /** CHALLENGE is sent. */
  CHALLENGED,
  /** The proof was right; the cloud records the session. */
  ADMITTING,
  /** WELCOME is sent. */
  ADMITTED
}

package org.openpowerradar.connector.session;

/** What a session does about a message. */
enum Reaction {
  /** Asks the cloud who the bridge is, then sends CHALLENGE. */
  CHALLENGE,
  /** Checks the proof, then has the session recorded and sends WELCOME. */
  CHECK_PROOF,
  /** Hands the message over for delivery. */
  GATHER,
  /** Sends the time. */
  TELL_TIME,
  /** Sends PONG. */
  ANSWER,
  /** Does nothing. */
  IGNORE,
  /** Closes, because the bridge says so. */
  PART,
  /** Closes with OUT_OF_ORDER. */
  REFUSE
}

package org.openpowerradar.connector.session;

/** Where a session stands, with what it must remember there. */
sealed interface SessionState {

  /** The row of {@link SessionTable}. */
  Phase phase();

  /** Nothing was said. */
  record Unidentified() implements SessionState {
    @Override
    public Phase phase() {
      return Phase.UNIDENTIFIED;
    }
  }

  /** HELLO came; the cloud is asked who that is. */
  record Enquiring() implements SessionState {
    @Override
    public Phase phase() {
      return Phase.ENQUIRING;
    }
  }

  /**
   * CHALLENGE is sent.
   *
   * @param attempt what the proof is checked against
   */
  record Challenged(LoginAttempt attempt) implements SessionState {
    @Override
    public Phase phase() {
      return Phase.CHALLENGED;
    }
  }

  /** The proof was right; the cloud records the session. */
  record Admitting() implements SessionState {
    @Override
    public Phase phase() {
      return Phase.ADMITTING;
    }
  }

  /**
   * WELCOME is sent.
   *
   * @param session what the bridge sends goes there
   */
  record Admitted(BridgeSession session) implements SessionState {
    @Override
    public Phase phase() {
      return Phase.ADMITTED;
    }
  }
}

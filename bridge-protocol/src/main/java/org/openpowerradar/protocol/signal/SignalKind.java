package org.openpowerradar.protocol.signal;

/** What can point to an intruder; docs/security.md says what each means and what to do about it. */
public enum SignalKind {
  /** Many connections of an address that say nothing, or nothing a bridge would say. */
  SCAN(Severity.MEDIUM),
  /** Failed logins of an address for many bridges. */
  SPRAY(Severity.HIGH),
  /** A proof that was used before, or a frame of an open session that was repeated or changed. */
  REPLAY(Severity.HIGH),
  /** A login of a bridge nobody enrolled; the serial is not kept. */
  UNKNOWN_SERIAL(Severity.LOW),
  /** A login of an enrolled bridge with a wrong proof. */
  FAILED_LOGIN(Severity.MEDIUM),
  /** Two devices have logged in with the key of one bridge. */
  CLONE(Severity.CRITICAL),
  /** A login weaker than the bridge must prove itself by; refused. */
  DOWNGRADE(Severity.HIGH),
  /** A sensor was heard by bridges of two accounts. */
  SENSOR_UNDER_TWO_ACCOUNTS(Severity.MEDIUM),
  /** A value no sensor measures. */
  IMPOSSIBLE_VALUE(Severity.MEDIUM),
  /** A bridge suddenly sends many times more readings than it did. */
  RATE_JUMP(Severity.MEDIUM),
  /** The clock of a bridge went back, or ahead of time. */
  CLOCK_JUMP(Severity.MEDIUM),
  /** A bridge tells a firmware that its model does not run. */
  FIRMWARE_MISMATCH(Severity.MEDIUM),
  /** A limit on sizes, frames, connections or logins was reached. */
  LIMIT(Severity.LOW),
  /** A token or an answer of the login that the portal did not accept. */
  PORTAL_LOGIN_REFUSED(Severity.LOW),
  /** A bridge is let in no more, because its key is in two devices. */
  QUARANTINE(Severity.CRITICAL),
  /** Signals that were too many to be told one by one. */
  OVERFLOW(Severity.HIGH);

  private final Severity severity;

  SignalKind(Severity severity) {
    this.severity = severity;
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }
}

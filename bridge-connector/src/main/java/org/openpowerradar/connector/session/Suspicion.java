package org.openpowerradar.connector.session;

import org.openpowerradar.connector.signal.Signals;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.signal.SignalKind;

/**
 * What the end of a connection says of its peer. Logins that fail are told where they are checked.
 *
 * @param connection the one that ends
 * @param alien whether the peer was to speak TLS, and said something else
 */
record Suspicion(Connection connection, boolean alien) {

  static Suspicion of(Connection connection, boolean alien) {
    return new Suspicion(connection, alien);
  }

  /** Tells what may point to an intruder, if anything does; of proxies nothing is told. */
  void tell(ErrorCode code, Signals signals) {
    if (connection.isOfProxy()) {
      return;
    }
    switch (code) {
      case TOO_LARGE, RATE_LIMITED -> limit(signals);
      case BAD_MAC -> repeated(signals);
      case OUT_OF_ORDER -> {
        repeated(signals);
        stranger(signals, true);
      }
      case BAD_MAGIC -> stranger(signals, alien || !isBeforeTls());
      case UNSUPPORTED_VERSION, UNKNOWN_CRITICAL_TYPE, MALFORMED -> stranger(signals, true);
      case TIMEOUT, NORMAL -> stranger(signals, false);
      default -> {}
    }
  }

  private void limit(Signals signals) {
    connection
        .bridge()
        .ifPresentOrElse(
            bridge -> signals.tell(SignalKind.LIMIT, connection.address(), bridge),
            () -> signals.tell(SignalKind.LIMIT, connection.address()));
  }

  /** Only somebody between bridge and cloud makes frames of a session that do not fit in. */
  private void repeated(Signals signals) {
    if (connection.session().isPresent() && connection.mode() != LoginMode.LEGACY) {
      signals.tell(SignalKind.REPLAY, connection.address(), connection.bridge().orElseThrow());
    }
  }

  /** Whoever did not even say which bridge it is. */
  private void stranger(Signals signals, boolean saidWhatNoBridgeSays) {
    if (connection.bridge().isEmpty()) {
      signals.strange(connection.address(), saidWhatNoBridgeSays);
    }
  }

  /** A handshake that fails may be a bridge that does not trust our certificate. */
  private boolean isBeforeTls() {
    return connection.transport() == Transport.TLS && !connection.isFramed();
  }
}

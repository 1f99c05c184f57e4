package org.openpowerradar.connector.session;

import java.lang.System.Logger.Level;
import org.openpowerradar.protocol.frame.ErrorCode;

/** The one line each end of a connection leaves in the log. */
final class DepartureLog {
  private static final System.Logger LOGGER = System.getLogger(Departure.class.getName());

  private DepartureLog() {}

  static void admitted(Connection connection) {
    LOGGER.log(
        Level.INFO,
        "{0} admitted over {1} by {2}",
        who(connection),
        connection.transport(),
        connection.mode());
  }

  static void closing(Connection connection, ErrorCode code, String sentence) {
    String end = connection.session().isPresent() ? "departed" : "refused";
    LOGGER.log(level(connection, code), "{0} {1}: {2}, {3}", who(connection), end, code, sentence);
  }

  /** Visitors without a word, such as port scans, are nothing to bother anyone with. */
  private static Level level(Connection connection, ErrorCode code) {
    return switch (code) {
      case NORMAL, RESTART, REPLACED -> connection.bridge().isPresent() ? Level.INFO : Level.DEBUG;
      default -> Level.WARNING;
    };
  }

  static void reported(Connection connection, Throwable failure) {
    if (failure != null) {
      LOGGER.log(
          Level.WARNING,
          "The end of a session of {0} is not recorded: {1}",
          who(connection),
          failure.toString());
    }
  }

  private static String who(Connection connection) {
    String bridge =
        connection.bridge().map(serial -> "Bridge " + serial.value()).orElse("Unknown peer");
    return bridge + " at " + connection.address();
  }
}

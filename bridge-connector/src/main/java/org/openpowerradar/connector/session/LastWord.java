package org.openpowerradar.connector.session;

import java.util.concurrent.ThreadLocalRandom;
import org.openpowerradar.protocol.frame.ErrorCode;
import org.openpowerradar.protocol.message.Bye;
import org.openpowerradar.protocol.message.Fault;
import org.openpowerradar.protocol.message.Message;

/** The last frame of a connection: BYE where nobody is at fault, else ERROR. */
final class LastWord {

  /** Bridges sent away for now come back between one and three times this later [s]. */
  private static final int STAY_AWAY_SECONDS = 20;

  private LastWord() {}

  /**
   * The frame to end with.
   *
   * @param cause type of the frame that broke a rule, 0 if it was none in particular
   */
  static Message of(ErrorCode code, int cause) {
    return switch (code) {
      case NORMAL, RESTART, REPLACED -> new Bye(code, 0);
      case OVERLOADED, STORAGE_UNAVAILABLE, RATE_LIMITED -> new Bye(code, stayAwaySeconds());
      default -> new Fault(code, cause);
    };
  }

  /** Spread, so that bridges sent away together do not come back together. */
  private static int stayAwaySeconds() {
    return STAY_AWAY_SECONDS + ThreadLocalRandom.current().nextInt(2 * STAY_AWAY_SECONDS);
  }
}

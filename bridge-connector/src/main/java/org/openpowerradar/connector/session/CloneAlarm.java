package org.openpowerradar.connector.session;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;

/**
 * Raises the alarm when two devices use one bridge's key: each login ends the session of the other,
 * and both keep coming back. A bridge alone takes over its own session only where its connection
 * broke without a word, now and then. Remembers since the start of the connector. Thread-safe.
 */
final class CloneAlarm {
  private static final System.Logger LOGGER = System.getLogger(CloneAlarm.class.getName());
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration QUIET = Duration.ofHours(1);

  /** So many takeovers within the window between addresses are too many for one bridge. */
  private static final int BETWEEN_ADDRESSES = 3;

  /** And so many within one address, behind which links break more often than keys are copied. */
  private static final int IN_ALL = 10;

  private final Clock clock;
  private final Map<BridgeSerial, History> histories = new Memory<>();

  /** When a session of a bridge was taken over. */
  private record Takeover(Instant at, boolean fromElsewhere) {}

  /** What was seen of one bridge. */
  private static final class History {
    private final List<Takeover> takeovers = new ArrayList<>();
    private Instant quietUntil = Instant.MIN;

    private boolean isAlarming() {
      long elsewhere = takeovers.stream().filter(Takeover::fromElsewhere).count();
      return elsewhere >= BETWEEN_ADDRESSES || takeovers.size() >= IN_ALL;
    }
  }

  CloneAlarm(Clock clock) {
    this.clock = clock;
  }

  /** A newer session of the bridge has ended an older one that was still open. */
  void takenOver(Connection older, Connection newer) {
    BridgeSerial bridge = newer.bridge().orElseThrow();
    if (isRaised(bridge, !older.address().equals(newer.address()))) {
      LOGGER.log(
          Level.WARNING,
          "Bridge {0} may be cloned: logins with its key, now from {1}, keep ending each other''s"
              + " sessions, the last one of {2}",
          bridge,
          newer.address(),
          older.address());
    }
  }

  private synchronized boolean isRaised(BridgeSerial bridge, boolean fromElsewhere) {
    Instant now = clock.instant();
    History history = histories.computeIfAbsent(bridge, serial -> new History());
    history.takeovers.removeIf(takeover -> takeover.at().isBefore(now.minus(WINDOW)));
    history.takeovers.add(new Takeover(now, fromElsewhere));
    if (history.takeovers.size() > IN_ALL) {
      history.takeovers.remove(0);
    }
    if (!history.isAlarming() || now.isBefore(history.quietUntil)) {
      return false;
    }
    history.quietUntil = now.plus(QUIET);
    return true;
  }
}

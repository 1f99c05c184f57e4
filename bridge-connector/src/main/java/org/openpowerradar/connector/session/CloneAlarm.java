package org.openpowerradar.connector.session;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.connector.signal.Signals;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Raises the alarm when two devices use one bridge's key: each login ends the session of the other,
 * and both keep coming back. A bridge alone takes over its own session only where its connection
 * broke without a word, now and then. Remembers since the start of the connector. Thread-safe.
 *
 * <p>Proven is a clone only when sessions go back and forth between the same addresses: a bridge
 * whose address changes with each connection does not come back to one it has left.
 */
final class CloneAlarm {
  private static final System.Logger LOGGER = System.getLogger(CloneAlarm.class.getName());
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration QUIET = Duration.ofHours(1);

  /** So many takeovers within the window between addresses are too many for one bridge. */
  private static final int BETWEEN_ADDRESSES = 3;

  /** And so many within one address, behind which links break more often than keys are copied. */
  private static final int IN_ALL = 10;

  /** So often it must have come back to an address it had left, for a proof. */
  private static final int RETURNS = 2;

  private final Clock clock;
  private final Signals signals;
  private final Map<BridgeSerial, History> histories = new Memory<>();

  /** When a session of a bridge was taken over. */
  private record Takeover(Instant at, String from, String to) {
    private boolean fromElsewhere() {
      return !from.equals(to);
    }
  }

  /** What was seen of one bridge. */
  private static final class History {
    private final List<Takeover> takeovers = new ArrayList<>();
    private Instant quietUntil = Instant.MIN;

    private boolean isAlarming() {
      long elsewhere = takeovers.stream().filter(Takeover::fromElsewhere).count();
      return elsewhere >= BETWEEN_ADDRESSES || takeovers.size() >= IN_ALL;
    }

    private boolean isProven() {
      Set<String> left = new HashSet<>();
      int returns = 0;
      for (Takeover takeover : takeovers) {
        if (takeover.fromElsewhere()) {
          left.add(takeover.from());
          returns += left.contains(takeover.to()) ? 1 : 0;
        }
      }
      return returns >= RETURNS;
    }
  }

  CloneAlarm(Clock clock, Signals signals) {
    this.clock = clock;
    this.signals = signals;
  }

  /** A newer session of the bridge has ended an older one that was still open. */
  void takenOver(Connection older, Connection newer) {
    BridgeSerial bridge = newer.bridge().orElseThrow();
    History history = seen(bridge, older.address(), newer.address());
    boolean proven = isProof(history, newer);
    boolean raised = isRaised(history);
    if (proven || raised) {
      signals.cloned(newer.address(), bridge, proven);
    }
    if (raised) {
      LOGGER.log(
          Level.WARNING,
          "Bridge {0} may be cloned: logins with its key, now from {1}, keep ending each other''s"
              + " sessions, the last one of {2}",
          bridge,
          newer.address(),
          older.address());
    }
  }

  private synchronized History seen(BridgeSerial bridge, String from, String to) {
    Instant now = clock.instant();
    History history = histories.computeIfAbsent(bridge, serial -> new History());
    history.takeovers.removeIf(takeover -> takeover.at().isBefore(now.minus(WINDOW)));
    history.takeovers.add(new Takeover(now, from, to));
    if (history.takeovers.size() > IN_ALL) {
      history.takeovers.remove(0);
    }
    return history;
  }

  /** Without a proof of its own an old bridge can be anybody. */
  private synchronized boolean isProof(History history, Connection newer) {
    return newer.mode() != LoginMode.LEGACY && history.isAlarming() && history.isProven();
  }

  private synchronized boolean isRaised(History history) {
    Instant now = clock.instant();
    if (!history.isAlarming() || now.isBefore(history.quietUntil)) {
      return false;
    }
    history.quietUntil = now.plus(QUIET);
    return true;
  }
}

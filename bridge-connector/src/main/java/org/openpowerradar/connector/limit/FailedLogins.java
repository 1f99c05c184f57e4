package org.openpowerradar.connector.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * Who has failed to log in, by bridge and address, and how long it is not listened to: guessing a
 * key gets slow, and no guesser can lock out the bridge itself, because an address it has logged in
 * from is never barred. Remembers since the start of the connector only. Thread-safe.
 */
public final class FailedLogins {
  private static final int FREE_ATTEMPTS = 5;
  private static final int MAX_DOUBLINGS = 9;
  private static final Duration TRUST = Duration.ofDays(30);

  private final Clock clock;
  private final Map<Login, Failures> failures = new Memory<>();
  private final Map<Login, Instant> successes = new Memory<>();

  /** Who tries, and from where. */
  private record Login(BridgeSerial bridge, String address) {}

  /** How often in a row, and until when the next attempt is refused. */
  private record Failures(int inARow, Instant barredUntil) {}

  public FailedLogins(Clock clock) {
    this.clock = clock;
  }

  /** Whether the next attempt comes too early. */
  public synchronized boolean isBarred(BridgeSerial bridge, String address) {
    Login login = new Login(bridge, address);
    Instant now = clock.instant();
    Failures before = failures.get(login);
    return before != null && now.isBefore(before.barredUntil()) && !isTrusted(login, now);
  }

  private boolean isTrusted(Login login, Instant now) {
    Instant success = successes.get(login);
    return success != null && now.isBefore(success.plus(TRUST));
  }

  /** From the fifth failure in a row on the pause doubles: 1 s, 2 s, 4 s to 512 s. */
  public synchronized void failed(BridgeSerial bridge, String address) {
    Login login = new Login(bridge, address);
    Failures before = failures.get(login);
    int inARow = before == null ? 1 : before.inARow() + 1;
    Duration pause = Duration.ZERO;
    if (inARow >= FREE_ATTEMPTS) {
      pause = Duration.ofSeconds(1L << Math.min(inARow - FREE_ATTEMPTS, MAX_DOUBLINGS));
    }
    failures.put(login, new Failures(inARow, clock.instant().plus(pause)));
  }

  /** The bridge has proven itself from there: its failures are forgotten. */
  public synchronized void succeeded(BridgeSerial bridge, String address) {
    Login login = new Login(bridge, address);
    failures.remove(login);
    successes.put(login, clock.instant());
  }
}

package org.openpowerradar.connector.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openpowerradar.protocol.identity.BridgeSerial;
import org.openpowerradar.protocol.signal.Memory;

/**
 * What addresses did lately. An address from which a bridge has proven itself may stand for many
 * others behind a carrier, so nothing is ever proven against it. Remembers a bounded number of
 * addresses, since the start of the connector. Thread-safe.
 */
final class Repute {
  static final Duration WINDOW = Duration.ofMinutes(10);

  /** So many connections that say what no bridge would say are a scan. */
  static final int ALIEN = 20;

  /**
   * And so many if those that say nothing count as well: a check of health now and then is less.
   */
  static final int STRANGE = 100;

  /** So many bridges of one address that fail to log in are guesses. */
  static final int BRIDGES = 20;

  /** And so many failures in all: one bridge with a wrong key is kept away before. */
  static final int FAILURES = 100;

  private static final Duration TRUST = Duration.ofDays(30);

  private final Clock clock;
  private final Map<String, Deeds> deeds = new Memory<>();
  private final Map<String, Instant> logins = new Memory<>();

  /** Of one address within one window. */
  private static final class Deeds {
    private final Instant since;
    private final Set<BridgeSerial> bridges = new HashSet<>();
    private int strange;
    private int alien;
    private int failures;

    Deeds(Instant since) {
      this.since = since;
    }
  }

  /** What an address has come to. */
  enum Verdict {
    NOTHING,
    SUSPECT,
    PROVEN
  }

  Repute(Clock clock) {
    this.clock = clock;
  }

  /** A bridge has proven itself from there. */
  synchronized void proven(String address) {
    logins.put(address, clock.instant());
  }

  /** A connection said nothing, or what no bridge would say; tells whether that is a scan. */
  synchronized Verdict strange(String address, boolean alien) {
    Deeds of = deeds(address);
    of.strange++;
    of.alien += alien ? 1 : 0;
    if (of.alien >= ALIEN) {
      return proof(address);
    }
    return of.strange >= STRANGE ? Verdict.SUSPECT : Verdict.NOTHING;
  }

  /** A login failed; tells whether those of the address are guesses. */
  synchronized Verdict failed(String address, BridgeSerial bridge) {
    Deeds of = deeds(address);
    of.failures++;
    if (of.bridges.size() < BRIDGES) {
      of.bridges.add(bridge);
    }
    boolean guesses = of.bridges.size() >= BRIDGES || of.failures >= FAILURES;
    return guesses ? proof(address) : Verdict.NOTHING;
  }

  private Deeds deeds(String address) {
    Instant now = clock.instant();
    Deeds before = deeds.get(address);
    if (before != null && now.isBefore(before.since.plus(WINDOW))) {
      return before;
    }
    Deeds fresh = new Deeds(now);
    deeds.put(address, fresh);
    return fresh;
  }

  private Verdict proof(String address) {
    Instant login = logins.get(address);
    boolean trusted = login != null && clock.instant().isBefore(login.plus(TRUST));
    return trusted ? Verdict.SUSPECT : Verdict.PROVEN;
  }
}

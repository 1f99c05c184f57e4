package org.openpowerradar.web.login.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers ids for a while, so that each is accepted once. Bounded: if there are more, the oldest
 * is forgotten. Only ids of verified tokens come here, so nobody outside can fill it. Safe for
 * several threads.
 */
public final class SeenOnce {

  static final int MOST = 10_000;

  private final Map<String, Instant> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST || eldest.getValue().plus(life).isBefore(clock.instant());
        }
      };

  private final Clock clock;
  private final Duration life;

  public SeenOnce(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  /** True the first time an id comes. */
  public synchronized boolean isFirst(String id) {
    return seen.putIfAbsent(id, clock.instant()) == null;
  }
}

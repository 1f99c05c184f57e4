package org.openpowerradar.web.login.oidc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The logins of one browser that are on their way, one for each tab. Bounded: the ninth pushes the
 * oldest out, and a login is forgotten after ten minutes. Safe for several threads.
 */
public final class PendingLogins {

  static final int MOST = 8;

  /** How long a person may take at the login page. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final Map<String, PendingLogin> byState = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public PendingLogins(Clock clock) {
    this.clock = clock;
  }

  /** Remembers a new login; {@code returnTo} is the path and query to come back to. */
  public synchronized PendingLogin begin(String returnTo) {
    Instant now = clock.instant();
    byState.values().removeIf(login -> isOver(login, now));
    if (byState.size() == MOST) {
      byState.remove(byState.keySet().iterator().next());
    }
    PendingLogin login = PendingLogin.start(random, returnTo, now);
    byState.put(login.state(), login);
    return login;
  }

  /** The login of this state, once: a second call, an unknown or too old state give nothing. */
  public synchronized Optional<PendingLogin> take(String state) {
    return Optional.ofNullable(byState.remove(state))
        .filter(login -> !isOver(login, clock.instant()));
  }

  private static boolean isOver(PendingLogin login, Instant now) {
    return login.startedAt().plus(LIFE).isBefore(now);
  }
}

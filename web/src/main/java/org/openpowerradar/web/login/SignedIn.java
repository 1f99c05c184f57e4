package org.openpowerradar.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.openpowerradar.web.login.oidc.Identity;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.oidc.TokenRefusedException;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.ProviderUnreachableException;

/**
 * A person's visit: lives in the HTTP session from login to logout and renews its tokens when they
 * run out. Parallel requests renew once, because Keycloak takes a refresh token only once. Not
 * serializable: tokens stay in memory.
 */
final class SignedIn {

  /**
   * After a failed renewal nobody asks again for this long, so an outage does not pile up threads.
   */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String ATTRIBUTE = SignedIn.class.getName();

  private final ReentrantLock renewing = new ReentrantLock();
  private final String logoutToken = UUID.randomUUID().toString();
  private final Clock clock;
  private volatile Identity identity;
  private volatile Instant notBefore = Instant.MIN;

  SignedIn(Identity identity, Clock clock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** The visit this request belongs to; never starts a session. */
  static Optional<SignedIn> in(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
  }

  void enter(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  Identity identity() {
    return identity;
  }

  /** Random text that only this person's pages know: without it a logout link does nothing. */
  String logoutToken() {
    return logoutToken;
  }

  /**
   * The person, with roles that were right at most one life of an access token ago.
   *
   * @throws TokenRefusedException if Keycloak ended the session
   * @throws InvalidTokenException if Keycloak's answer is about somebody else
   * @throws ProviderUnreachableException if Keycloak must be asked and does not answer
   */
  PortalUser user(Realm realm)
      throws TokenRefusedException, InvalidTokenException, ProviderUnreachableException {
    if (isStale()) {
      renewing.lock();
      try {
        if (isStale()) {
          renew(realm);
        }
      } finally {
        renewing.unlock();
      }
    }
    return PortalUser.of(identity.who());
  }

  private boolean isStale() {
    return !clock.instant().isBefore(identity.tokens().staleAt());
  }

  private void renew(Realm realm)
      throws TokenRefusedException, InvalidTokenException, ProviderUnreachableException {
    if (clock.instant().isBefore(notBefore)) {
      throw new ProviderUnreachableException("Keycloak did not answer a moment ago.");
    }
    try {
      identity = realm.renew(identity);
    } catch (ProviderUnreachableException unreachable) {
      notBefore = clock.instant().plus(PATIENCE);
      throw unreachable;
    }
  }
}

package org.openpowerradar.web.login.oidc;

import java.time.Clock;
import org.openpowerradar.web.login.token.AccessToken;
import org.openpowerradar.web.login.token.Claims;
import org.openpowerradar.web.login.token.IdToken;
import org.openpowerradar.web.login.token.InvalidTokenException;
import org.openpowerradar.web.login.token.LogoutToken;
import org.openpowerradar.web.login.token.ProviderUnreachableException;
import org.openpowerradar.web.login.token.SignedClaims;

/** The realm of Keycloak as the portal uses it: everything that comes out of here is verified. */
public final class Realm {

  private final OidcSettings settings;
  private final Clock clock;
  private final TokenEndpoint endpoint;
  private final SignedClaims signedClaims;
  private final ProviderProbe probe;

  public Realm(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.endpoint = new TokenEndpoint(settings, clock);
    this.signedClaims = SignedClaims.of(settings.issuer(), settings.signingKeys(), clock);
    this.probe = new ProviderProbe(settings, clock);
  }

  /**
   * Returns when Keycloak answers.
   *
   * @throws ProviderUnreachableException if it does not
   */
  public void requireReachable() throws ProviderUnreachableException {
    probe.requireReachable();
  }

  /**
   * Ends a login: the code for a verified person.
   *
   * @throws TokenRefusedException if Keycloak refuses the code
   * @throws InvalidTokenException if the id token is not for this portal and this login
   * @throws ProviderUnreachableException if Keycloak does not answer
   */
  public Identity signIn(String code, PendingLogin login)
      throws TokenRefusedException, InvalidTokenException, ProviderUnreachableException {
    Tokens tokens = endpoint.exchange(code, login);
    Claims claims = signedClaims.verify(tokens.idToken());
    return new Identity(IdToken.ofLogin(claims, settings.client().id(), login.nonce()), tokens);
  }

  /**
   * Asks Keycloak whether the person is still signed in, and with which roles.
   *
   * @throws TokenRefusedException if not
   * @throws InvalidTokenException if the answer is about somebody else
   * @throws ProviderUnreachableException if Keycloak does not answer
   */
  public Identity renew(Identity identity)
      throws TokenRefusedException, InvalidTokenException, ProviderUnreachableException {
    Tokens tokens = endpoint.renew(identity.tokens().refreshToken());
    Claims claims = signedClaims.verify(tokens.idToken());
    return new Identity(identity.who().renewedBy(claims, settings.client().id()), tokens);
  }

  /**
   * Reads the token that a program shows.
   *
   * @throws InvalidTokenException if it does not open the REST interface
   * @throws ProviderUnreachableException if the signing keys are needed and cannot be fetched
   */
  public AccessToken accessToken(String token)
      throws InvalidTokenException, ProviderUnreachableException {
    return AccessToken.of(signedClaims.verify(token), settings.audience());
  }

  /**
   * Reads Keycloak's word that a session is over.
   *
   * @throws InvalidTokenException if it is not, or not for this portal
   * @throws ProviderUnreachableException if the signing keys are needed and cannot be fetched
   */
  public LogoutToken logoutToken(String token)
      throws InvalidTokenException, ProviderUnreachableException {
    return LogoutToken.of(signedClaims.verify(token), settings.client().id(), clock.instant());
  }
}

package org.openpowerradar.web.login.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * Verifies what every token of the realm has in common: the signature, the issuer and the time.
 * What is particular to a kind of token is checked by {@link IdToken}, {@link AccessToken} and
 * {@link LogoutToken}.
 *
 * <p>Signing keys are fetched when first needed, kept for five minutes and fetched again when a
 * token names an unknown one (at most every 30 seconds), so a rotation of keys at Keycloak is
 * followed without a restart.
 */
public final class SignedClaims {

  /** How far two clocks may differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  /** Characters; a longer token is refused before it is parsed. */
  static final int TOKEN_LIMIT = 16 * 1024;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final long KEYS_LIFE_MILLIS = 300_000;
  private static final long KEYS_PATIENCE_MILLIS = 15_000;
  private static final long KEYS_AGAIN_MILLIS = 30_000;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private final String issuer;
  private final Clock clock;

  SignedClaims(String issuer, JWKSource<SecurityContext> keys, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT,
            new JOSEObjectType("at+jwt"),
            new JOSEObjectType("logout+jwt"),
            null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(null);
  }

  /**
   * Verifies the tokens of an issuer.
   *
   * @param issuer claim {@code iss} of every token
   * @param signingKeys where the issuer publishes its keys, as this server reaches it
   */
  public static SignedClaims of(URI issuer, URI signingKeys, Clock clock) {
    try {
      JWKSource<SecurityContext> keys =
          JWKSourceBuilder.create(
                  signingKeys.toURL(), new DefaultResourceRetriever(3000, 10_000, 65_536))
              .cache(KEYS_LIFE_MILLIS, KEYS_PATIENCE_MILLIS)
              .refreshAheadCache(false)
              .rateLimited(KEYS_AGAIN_MILLIS)
              .retrying(true)
              .build();
      return new SignedClaims(issuer.toString(), keys, clock);
    } catch (MalformedURLException malformed) {
      throw new IllegalArgumentException("No address of signing keys: " + signingKeys, malformed);
    }
  }

  /**
   * The claims of a token that was signed by the realm and is valid now.
   *
   * @throws InvalidTokenException if it is not
   * @throws ProviderUnreachableException if the keys are needed and cannot be fetched
   */
  public Claims verify(String token) throws InvalidTokenException, ProviderUnreachableException {
    if (token.length() > TOKEN_LIMIT) {
      throw new InvalidTokenException("The token is longer than " + TOKEN_LIMIT + " characters.");
    }
    try {
      JWTClaimsSet claims = processor.process(token, null);
      checkIssuerAndTime(claims);
      return new Claims(claims);
    } catch (RateLimitReachedException unknownKey) {
      throw new InvalidTokenException("The token names an unknown key.", unknownKey);
    } catch (KeySourceException noKeys) {
      throw new ProviderUnreachableException("The signing keys cannot be fetched.", noKeys);
    } catch (ParseException | BadJOSEException | JOSEException invalid) {
      throw new InvalidTokenException("The token or its signature is not valid.", invalid);
    }
  }

  private void checkIssuerAndTime(JWTClaimsSet claims) throws InvalidTokenException {
    Instant now = clock.instant();
    if (!issuer.equals(claims.getIssuer())) {
      throw new InvalidTokenException("The token is of another issuer.");
    }
    Date expires = claims.getExpirationTime();
    if (expires == null || !expires.toInstant().plus(SKEW).isAfter(now)) {
      throw new InvalidTokenException("The token has expired.");
    }
    if (isLater(claims.getNotBeforeTime(), now) || isLater(claims.getIssueTime(), now)) {
      throw new InvalidTokenException("The token is not valid yet.");
    }
  }

  private static boolean isLater(Date time, Instant now) {
    return time != null && time.toInstant().minus(SKEW).isAfter(now);
  }
}

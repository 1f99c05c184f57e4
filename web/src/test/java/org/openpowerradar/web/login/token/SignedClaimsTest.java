package org.openpowerradar.web.login.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.MovableClock;

class SignedClaimsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

  private final MovableClock clock = new MovableClock(NOW);
  private final JWTClaimsSet claims = KeycloakDouble.accessToken(NOW).build();
  private final KeycloakDouble keycloak;
  private final SignedClaims signedClaims;

  SignedClaimsTest() throws IOException {
    keycloak = new KeycloakDouble();
    signedClaims =
        SignedClaims.of(URI.create(KeycloakDouble.ISSUER), keycloak.signingKeys(), clock);
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void verify_whenSignedByTheRealm_thenItsClaims() throws Exception {
    assertEquals(KeycloakDouble.ANNA, signedClaims.verify(keycloak.sign(claims)).text("sub"));
  }

  @Test
  void verify_whenKeyWasRotated_thenNewKeyIsFetched() throws Exception {
    signedClaims.verify(keycloak.sign(claims));
    keycloak.rotateKey();

    assertEquals(KeycloakDouble.ANNA, signedClaims.verify(keycloak.sign(claims)).text("sub"));
  }

  @Test
  void verify_whenOneCharacterOfThePayloadChanged_thenInvalid() {
    String[] parts = keycloak.sign(claims).split("\\.");
    String payload = (parts[1].charAt(9) == 'A' ? 'B' : 'A') + parts[1].substring(10);

    assertInvalid(parts[0] + "." + parts[1].substring(0, 9) + payload + "." + parts[2]);
  }

  @Test
  void verify_whenUnsigned_thenInvalid() {
    assertInvalid(new PlainJWT(claims).serialize());
  }

  @Test
  void verify_whenPublicKeyIsMisusedAsSecret_thenInvalid() throws JOSEException {
    SignedJWT forged =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
    forged.sign(new MACSigner(keycloak.key().toRSAPublicKey().getEncoded()));

    assertInvalid(forged.serialize());
  }

  @Test
  void verify_whenSignedByAnotherRealm_thenInvalid() throws IOException {
    try (KeycloakDouble other = new KeycloakDouble()) {
      assertInvalid(other.sign(claims));
    }
  }

  @Test
  void verify_whenIssuerDiffers_thenInvalid() {
    assertInvalid(
        keycloak.sign(new JWTClaimsSet.Builder(claims).issuer("https://evil.example").build()));
  }

  @Test
  void verify_whenExpiredBeyondTheSkew_thenInvalid() {
    clock.forward(Duration.ofSeconds(120).plus(SignedClaims.SKEW));

    assertInvalid(keycloak.sign(claims));
  }

  @Test
  void verify_whenIssuedInTheFutureBeyondTheSkew_thenInvalid() {
    Date later = Date.from(NOW.plus(SignedClaims.SKEW).plusSeconds(1));

    assertInvalid(keycloak.sign(new JWTClaimsSet.Builder(claims).issueTime(later).build()));
  }

  @Test
  void verify_whenItNeverExpires_thenInvalid() {
    assertInvalid(keycloak.sign(new JWTClaimsSet.Builder(claims).expirationTime(null).build()));
  }

  @Test
  void verify_whenTooLong_thenInvalidBeforeParsing() {
    assertInvalid("a".repeat(SignedClaims.TOKEN_LIMIT + 1));
  }

  @Test
  void verify_whenKeysCannotBeFetched_thenUnreachable() {
    String token = keycloak.sign(claims);
    keycloak.close();

    assertThrows(ProviderUnreachableException.class, () -> signedClaims.verify(token));
  }

  private void assertInvalid(String token) {
    assertThrows(InvalidTokenException.class, () -> signedClaims.verify(token));
  }
}

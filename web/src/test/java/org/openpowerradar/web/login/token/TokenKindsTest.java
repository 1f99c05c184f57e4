package org.openpowerradar.web.login.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.login.oidc.KeycloakDouble;

/** What is particular to id tokens, access tokens and logout tokens. */
class TokenKindsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final String NONCE = "n";
  private static final String CLIENT = KeycloakDouble.CLIENT;

  private final IdToken anna =
      new IdToken(
          KeycloakDouble.ANNA,
          "kc-session-1",
          "Anna Albrecht",
          "anna@office.example",
          Set.of("account-admin"),
          false);

  @Test
  void idToken_whenOfThisLogin_thenThePerson() throws InvalidTokenException {
    assertEquals(anna, IdToken.ofLogin(claims(KeycloakDouble.idToken(NOW)), CLIENT, NONCE));
  }

  @Test
  void idToken_whenPersonHasNoRolesNorName_thenUserNameAndNoRoles() throws InvalidTokenException {
    Claims claims =
        claims(KeycloakDouble.idToken(NOW).claim("name", null).claim("portal_roles", null));

    IdToken token = IdToken.ofLogin(claims, CLIENT, NONCE);

    assertEquals("anna", token.name());
    assertEquals(Set.of(), token.roles());
  }

  @Test
  void idToken_whenNonceIsOfAnotherLoginOrAbsent_thenInvalid() {
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("nonce", "other"));
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("nonce", null));
  }

  @Test
  void idToken_whenForAnotherClient_thenInvalid() {
    assertNoLogin(KeycloakDouble.idToken(NOW).audience("shop"));
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("azp", "shop"));
    assertNoLogin(KeycloakDouble.idToken(NOW).audience(List.of(CLIENT, "x")).claim("azp", null));
  }

  @Test
  void idToken_whenItIsAnAccessToken_thenInvalid() {
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("typ", "Bearer"));
  }

  @Test
  void idToken_whenRolesAreNoListOfTexts_thenInvalid() {
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("portal_roles", "account-admin"));
    assertNoLogin(KeycloakDouble.idToken(NOW).claim("portal_roles", List.of(7)));
  }

  @Test
  void idToken_whenOpenedWithAnAuthenticatorApp_thenWithASecondFactor() throws Exception {
    Claims claims = claims(KeycloakDouble.idToken(NOW).claim("amr", List.of("pwd", "otp")));

    assertTrue(IdToken.ofLogin(claims, CLIENT, NONCE).secondFactor());
  }

  @Test
  void idToken_whenOpenedWithAPasswordOnly_thenWithoutASecondFactor() throws Exception {
    Claims claims = claims(KeycloakDouble.idToken(NOW).claim("amr", List.of("pwd")));

    assertFalse(IdToken.ofLogin(claims, CLIENT, NONCE).secondFactor());
  }

  @Test
  void accessToken_whenOfNoSession_thenAProgramsOwnAndNeedsNoSecondFactor() throws Exception {
    Claims claims = claims(KeycloakDouble.accessToken(NOW).claim("sid", null));

    assertTrue(AccessToken.of(claims, "powerradar-api").secondFactor());
  }

  @Test
  void renewedBy_whenRolesChanged_thenNewRoles() throws InvalidTokenException {
    Claims claims = claims(KeycloakDouble.idToken(NOW).claim("portal_roles", List.of("viewer")));

    assertEquals(Set.of("viewer"), anna.renewedBy(claims, CLIENT).roles());
  }

  @Test
  void renewedBy_whenPersonOrSessionDiffers_thenInvalid() {
    Claims other = claims(KeycloakDouble.idToken(NOW).subject("ben"));
    Claims otherSession = claims(KeycloakDouble.idToken(NOW).claim("sid", "2"));

    assertThrows(InvalidTokenException.class, () -> anna.renewedBy(other, CLIENT));
    assertThrows(InvalidTokenException.class, () -> anna.renewedBy(otherSession, CLIENT));
  }

  @Test
  void accessToken_whenMeantForTheInterface_thenSubjectClientAndRoles() throws Exception {
    assertEquals(
        new AccessToken(KeycloakDouble.ANNA, CLIENT, Set.of("account-admin"), false),
        AccessToken.of(claims(KeycloakDouble.accessToken(NOW)), "powerradar-api"));
  }

  @Test
  void accessToken_whenMeantForAnotherOrAnIdToken_thenInvalid() {
    Claims elsewhere = claims(KeycloakDouble.accessToken(NOW).audience("account"));
    Claims idToken = claims(KeycloakDouble.idToken(NOW).audience("powerradar-api"));

    assertThrows(InvalidTokenException.class, () -> AccessToken.of(elsewhere, "powerradar-api"));
    assertThrows(InvalidTokenException.class, () -> AccessToken.of(idToken, "powerradar-api"));
  }

  @Test
  void logoutToken_whenGood_thenItsIdPersonAndSession() throws InvalidTokenException {
    assertEquals(
        new LogoutToken("logout-1", KeycloakDouble.ANNA, "kc-session-1"),
        LogoutToken.of(claims(KeycloakDouble.logoutToken(NOW)), CLIENT, NOW));
  }

  @Test
  void logoutToken_whenARuleOfTheSpecificationIsBroken_thenInvalid() {
    assertNoLogout(KeycloakDouble.logoutToken(NOW).audience("shop"));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).jwtID(null));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).claim("nonce", "n"));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).claim("events", null));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).claim("events", Map.of("other", Map.of())));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).subject(null).claim("sid", null));
    assertNoLogout(KeycloakDouble.logoutToken(NOW).issueTime(null));
    assertNoLogout(KeycloakDouble.idToken(NOW));
  }

  @Test
  void logoutToken_whenOlderThanFiveMinutes_thenInvalid() {
    Date old = Date.from(NOW.minus(LogoutToken.LIFE).minusSeconds(1));

    assertNoLogout(KeycloakDouble.logoutToken(NOW).issueTime(old));
  }

  private static void assertNoLogin(JWTClaimsSet.Builder claims) {
    assertThrows(InvalidTokenException.class, () -> IdToken.ofLogin(claims(claims), CLIENT, NONCE));
  }

  private static void assertNoLogout(JWTClaimsSet.Builder claims) {
    assertThrows(InvalidTokenException.class, () -> LogoutToken.of(claims(claims), CLIENT, NOW));
  }

  private static Claims claims(JWTClaimsSet.Builder claims) {
    return new Claims(claims.build());
  }
}

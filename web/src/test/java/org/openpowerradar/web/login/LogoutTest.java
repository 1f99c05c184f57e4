package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.PendingOccurrences;
import org.openpowerradar.account.boundary.audit.Visits;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.Identity;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.oidc.Tokens;
import org.openpowerradar.web.login.token.IdToken;
import org.openpowerradar.web.login.token.LogoutToken;
import org.openpowerradar.web.login.token.SeenOnce;

/** The two ways a session ends: the person's own link, and Keycloak's word. */
class LogoutTest {

  private final Clock clock = Clock.systemUTC();
  private final IdToken anna =
      new IdToken(KeycloakDouble.ANNA, "kc-session-1", "Anna Albrecht", "", Set.of(), false);
  private final SignedIn visit =
      new SignedIn(new Identity(anna, new Tokens("i.d.t", "r", Instant.MAX)), clock);
  private final ExchangeDouble exchange = new ExchangeDouble();
  private final SignalInbox signals = new SignalInbox();
  private final PendingOccurrences pending = new PendingOccurrences();
  private final Visits visits = new Visits(pending, clock);
  private final OpenSessions openSessions = new OpenSessions();
  private final KeycloakDouble keycloak;
  private final Logout logout;
  private final BackChannelLogout backChannel;

  LogoutTest() throws IOException {
    keycloak = new KeycloakDouble();
    logout = new Logout(keycloak.settings(), new BrowserAddresses(keycloak.settings()), visits);
    backChannel =
        new BackChannelLogout(
            new Realm(keycloak.settings(), clock),
            new SeenOnce(clock, LogoutToken.LIFE),
            openSessions,
            signals,
            visits);
  }

  @BeforeEach
  void signIn() {
    exchange.session = new ExchangeDouble.SessionDouble();
    visit.enter(exchange.session.session());
    openSessions.add(exchange.session.session(), anna);
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void link_whenTokenIsOfThisVisit_thenSessionEndsHereAndAtKeycloak() throws IOException {
    URI link = URI.create(Logout.link(visit));
    exchange.parameters.put("token", link.getQuery().substring("token=".length()));

    logout.doGet(exchange.request(), exchange.response());

    assertTrue(exchange.session.isEnded);
    String location = exchange.headers.get("Location");
    assertTrue(location.startsWith(KeycloakDouble.ISSUER + "/protocol/openid-connect/logout?"));
    assertTrue(location.contains("id_token_hint=i.d.t&"), location);
    assertEquals(List.of("session.end"), told());
  }

  @Test
  void link_whenTokenIsMissingOrForeign_thenSessionStays() throws IOException {
    logout.doGet(exchange.request(), exchange.response());
    exchange.parameters.put("token", "foreign");
    logout.doGet(exchange.request(), exchange.response());

    assertFalse(exchange.session.isEnded);
    assertEquals("https://portal.example/", exchange.headers.get("Location"));
  }

  @Test
  void backChannel_whenTokenNamesTheSession_thenItEnds() throws IOException {
    call(keycloak.sign(KeycloakDouble.logoutToken(clock.instant()).build()));

    assertEquals(200, exchange.status);
    assertTrue(exchange.session.isEnded);
    assertEquals(List.of("session.end"), told());
  }

  private List<String> told() {
    return pending.due(clock.instant()).stream().map(each -> each.entry().action()).toList();
  }

  @Test
  void backChannel_whenTokenComesTwice_thenSecondIsRefused() throws IOException {
    String token = keycloak.sign(KeycloakDouble.logoutToken(clock.instant()).build());
    call(token);
    call(token);

    assertEquals(400, exchange.status);
    assertEquals(1, signals.take().size());
  }

  @Test
  void backChannel_whenTokenIsOfAnotherKind_thenRefusedAndSessionStays() throws IOException {
    call(keycloak.sign(KeycloakDouble.accessToken(clock.instant()).build()));

    assertEquals(400, exchange.status);
    assertFalse(exchange.session.isEnded);
  }

  @Test
  void backChannel_whenThereIsNoToken_thenRefused() throws IOException {
    backChannel.doPost(exchange.request(), exchange.response());

    assertEquals(400, exchange.status);
  }

  @Test
  void backChannel_whenKeysCannotBeFetched_thenKeycloakIsAskedToTryAgain() throws IOException {
    String token = keycloak.sign(KeycloakDouble.logoutToken(clock.instant()).build());
    keycloak.close();

    call(token);

    assertEquals(503, exchange.status);
    assertFalse(exchange.session.isEnded);
  }

  private void call(String token) throws IOException {
    exchange.parameters.put("logout_token", token);
    backChannel.doPost(exchange.request(), exchange.response());
  }
}

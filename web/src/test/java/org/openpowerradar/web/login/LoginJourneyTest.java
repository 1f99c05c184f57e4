package org.openpowerradar.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.boundary.audit.PendingOccurrences;
import org.openpowerradar.account.boundary.audit.Visits;
import org.openpowerradar.account.boundary.people.SignIns;
import org.openpowerradar.security.boundary.SignalInbox;
import org.openpowerradar.web.login.oidc.BrowserAddresses;
import org.openpowerradar.web.login.oidc.KeycloakDouble;
import org.openpowerradar.web.login.oidc.PendingLogin;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.LogoutToken;

/** From a visit without a session to Keycloak, back by the callback, and into the page. */
class LoginJourneyTest {

  private final Clock clock = Clock.systemUTC();
  private final OpenSessions openSessions = new OpenSessions();
  private final SignalInbox signals = new SignalInbox();
  private final PendingOccurrences pending = new PendingOccurrences();
  private final Visits visits = new Visits(pending, clock);
  private final List<String> noted = new ArrayList<>();
  private final ExchangeDouble exchange = new ExchangeDouble();
  private final KeycloakDouble keycloak;
  private final PageGate gate;
  private final Callback callback;

  LoginJourneyTest() throws IOException {
    keycloak = new KeycloakDouble();
    Realm realm = new Realm(keycloak.settings(), clock);
    BrowserAddresses addresses = new BrowserAddresses(keycloak.settings());
    gate = new PageGate(realm, new SignInPrompt(keycloak.settings(), realm, addresses));
    callback = new Callback(keycloak.settings(), realm, openSessions, signals, visits);
    callback.signIns = new Noted();
  }

  /** Remembers who came in. */
  private final class Noted extends SignIns {
    @Override
    public void note(String subject, String email, String name) {
      noted.add(subject);
    }
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  @Test
  void stranger_whenPageIsProtected_thenGoesToKeycloakWithAShortSession() throws IOException {
    assertEquals(AuthenticationStatus.SEND_CONTINUE, enter());

    assertTrue(location().startsWith(KeycloakDouble.ISSUER), location());
    assertEquals(600, exchange.session.idleSeconds);
  }

  @Test
  void stranger_whenPageIsPublic_thenNobodyAsksAndNoSessionStarts() throws IOException {
    exchange.isProtected = false;

    assertEquals(AuthenticationStatus.NOT_DONE, enter());
    assertNull(exchange.session);
  }

  @Test
  void stranger_whenAjax_thenToldToReloadThePageItIsOn() throws IOException {
    exchange.method = "POST";
    exchange.requestHeaders.put("Faces-Request", "partial/ajax");
    exchange.requestHeaders.put("Referer", "https://portal.example/app/energy?site=1&day=\"2");

    enter();

    assertEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
            + "https://portal.example/app/energy?site=1&amp;day=&quot;2"
            + "\"></redirect></partial-response>",
        exchange.text());
  }

  @Test
  void stranger_whenAjaxFromElsewhere_thenReloadsTheRequestedPage() throws IOException {
    exchange.requestHeaders.put("Faces-Request", "partial/ajax");
    exchange.requestHeaders.put("Referer", "https://portal.example.evil/");

    enter();

    assertTrue(exchange.text().contains("url=\"https://portal.example/app/energy\""));
  }

  @Test
  void stranger_whenFormIsPosted_thenNotice() throws IOException {
    exchange.method = "POST";

    enter();

    assertEquals(303, exchange.status);
    assertEquals("https://portal.example/signed-out?expired", location());
  }

  @Test
  void stranger_whenScriptFetches_then401() throws IOException {
    exchange.requestHeaders.put("Sec-Fetch-Mode", "cors");

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(401, exchange.status);
  }

  @Test
  void stranger_whenKeycloakIsDown_then503() throws IOException {
    keycloak.close();

    assertEquals(AuthenticationStatus.SEND_FAILURE, enter());
    assertEquals(503, exchange.status);
  }

  @Test
  void login_whenGood_thenBackAtThePageWithANewSessionId() throws IOException {
    exchange.query = "site=1";
    comeBack();
    String before = exchange.session.id;
    finish();

    assertEquals("https://portal.example/app/energy?site=1", location());
    assertNotEquals(before, exchange.session.id);
    assertEquals(1800, exchange.session.idleSeconds);
    assertEquals(AuthenticationStatus.SUCCESS, enter());
    assertEquals("Anna Albrecht", exchange.caller.displayName());
    assertEquals(List.of("session.begin person " + KeycloakDouble.ANNA), told());
  }

  private List<String> told() {
    return pending.due(clock.instant()).stream()
        .map(each -> each.entry().action() + " " + each.entry().target())
        .toList();
  }

  @Test
  void login_whenAnotherPersonWasSignedInHere_thenTheirSessionEnds() throws IOException {
    comeBack();
    finish();
    ExchangeDouble.SessionDouble annas = exchange.session;
    beginAnotherLogin();
    signedInAs("ben");
    finish();

    assertTrue(annas.isEnded);
    assertFalse(exchange.session.isEnded);
  }

  @Test
  void callback_whenThereIsNoSession_thenStartPage() throws IOException {
    exchange.parameters.put("state", "x");

    finish();

    assertEquals("https://portal.example/", location());
  }

  @Test
  void callback_whenStateIsUsedTwice_thenStartPage() throws IOException {
    comeBack();
    finish();
    finish();

    assertEquals("https://portal.example/", location());
  }

  @Test
  void callback_whenAStateComesWithoutASession_thenTold() throws IOException {
    exchange.parameters.put("state", "forged");

    finish();

    assertEquals(1, signals.take().size());
  }

  @Test
  void callback_whenKeycloakReportsAnError_thenNotice() throws IOException {
    comeBack();
    exchange.parameters.remove("code");
    exchange.parameters.put("error", "access_denied");

    finish();

    assertEquals("https://portal.example/signed-out?failed", location());
  }

  @Test
  void callback_whenAnswerIsOfAnotherIssuer_thenNoticeAndCodeIsNotSent() throws IOException {
    comeBack();
    exchange.parameters.put("iss", "https://evil.example");

    finish();

    assertEquals("https://portal.example/signed-out?failed", location());
    assertEquals(List.of(), keycloak.questions());
  }

  @Test
  void callback_whenKeycloakRefusesTheCode_thenNotice() throws IOException {
    comeBack();
    keycloak.answers(400, "{\"error\":\"invalid_grant\"}");

    finish();

    assertEquals("https://portal.example/signed-out?failed", location());
  }

  @Test
  void callback_whenTokenEndpointIsDown_then503() throws IOException {
    comeBack();
    keycloak.answers(500, "{}");

    finish();

    assertEquals(503, exchange.status);
  }

  @Test
  void backChannel_whenKeycloakNamesTheSession_thenItIsFoundOnce() throws IOException {
    comeBack();
    finish();
    LogoutToken token = new LogoutToken("j", KeycloakDouble.ANNA, "kc-session-1");

    List<HttpSession> ended = openSessions.endedBy(token);

    assertEquals(1, ended.size());
    assertEquals(exchange.session.id, ended.get(0).getId());
    assertEquals(List.of(), openSessions.endedBy(token));
  }

  @Test
  void backChannel_whenOnlyAPersonIsNamed_thenAllTheirSessions() throws IOException {
    comeBack();
    finish();

    assertEquals(
        List.of(), openSessions.endedBy(new LogoutToken("j", KeycloakDouble.ANNA, "other")));
    assertEquals(1, openSessions.endedBy(new LogoutToken("j", KeycloakDouble.ANNA, "")).size());
  }

  @Test
  void openSessions_whenSessionEndsByItself_thenForgotten() throws IOException {
    comeBack();
    finish();

    openSessions.forget(exchange.session.id);

    assertEquals(List.of(), openSessions.endedBy(new LogoutToken("j", KeycloakDouble.ANNA, "")));
  }

  private AuthenticationStatus enter() throws IOException {
    return gate.enter(exchange.request(), exchange.response(), exchange.context());
  }

  private void finish() throws IOException {
    callback.finish(exchange.request(), exchange.response(), exchange.context());
  }

  /** Goes to Keycloak and comes back with a good answer. */
  private void comeBack() throws IOException {
    enter();
    signedInAs(KeycloakDouble.ANNA);
  }

  /** A second tab of the same browser that went to Keycloak before the first login was finished. */
  private void beginAnotherLogin() {
    PendingLogin login = SignInPrompt.loginsOf(exchange.session.session()).begin("/app/energy");
    exchange.headers.put(
        "Location", new BrowserAddresses(keycloak.settings()).signIn(login).toString());
  }

  private void signedInAs(String subject) {
    String nonce = parameterOf(location(), "nonce");
    keycloak.givesTokens(
        () ->
            KeycloakDouble.idToken(clock.instant()).subject(subject).claim("nonce", nonce).build(),
        "r1");
    exchange.parameters.put("state", parameterOf(location(), "state"));
    exchange.parameters.put("code", "c0de");
    exchange.parameters.put("iss", KeycloakDouble.ISSUER);
  }

  private String location() {
    return exchange.headers.get("Location");
  }

  private static String parameterOf(String address, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    assertTrue(matcher.find(), address);
    return matcher.group(1);
  }
}

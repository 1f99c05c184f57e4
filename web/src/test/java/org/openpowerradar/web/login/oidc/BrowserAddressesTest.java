package org.openpowerradar.web.login.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BrowserAddressesTest {

  private final BrowserAddresses addresses =
      new BrowserAddresses(
          new OidcSettings(
              URI.create("https://portal.example"),
              URI.create("https://login.example/realms/powerradar"),
              URI.create("http://127.0.0.1:1/realms/powerradar"),
              new ClientCredentials("portal", "secret"),
              "powerradar-api"));

  @Test
  void signIn_thenCodeFlowWithPkceStateAndNonceAtThePublicAddress() {
    PendingLogin login =
        new PendingLogin(
            "st", "no", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/app", Instant.EPOCH);

    assertEquals(
        "https://login.example/realms/powerradar/protocol/openid-connect/auth"
            + "?response_type=code&client_id=portal"
            + "&redirect_uri=https%3A%2F%2Fportal.example%2Fcallback"
            + "&scope=openid+profile+email&state=st&nonce=no"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            + "&code_challenge_method=S256",
        addresses.signIn(login).toString());
  }

  @Test
  void signOut_thenProofOfWhoseSessionAndWayBack() {
    assertEquals(
        "https://login.example/realms/powerradar/protocol/openid-connect/logout"
            + "?id_token_hint=a.b.c&client_id=portal"
            + "&post_logout_redirect_uri=https%3A%2F%2Fportal.example%2Fsigned-out",
        addresses.signOut("a.b.c", "/signed-out").toString());
  }
}

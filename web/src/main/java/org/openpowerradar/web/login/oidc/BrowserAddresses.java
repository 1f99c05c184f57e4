package org.openpowerradar.web.login.oidc;

import java.net.URI;

/** The addresses at Keycloak to which a browser is sent: to sign in and to sign out. */
public final class BrowserAddresses {

  private final OidcSettings settings;

  public BrowserAddresses(OidcSettings settings) {
    this.settings = settings;
  }

  /** The authorization request of the code flow with PKCE S256, state and nonce. */
  public URI signIn(PendingLogin login) {
    return request(login).at(settings.authorizationEndpoint());
  }

  /** The same for somebody who is signed in and is to prove it again, with a second factor. */
  public URI proveAgain(PendingLogin login) {
    return request(login).with("prompt", "login").at(settings.authorizationEndpoint());
  }

  /** The same for somebody who is signed in and sets up an authenticator app. */
  public URI setUpSecondFactor(PendingLogin login) {
    return request(login).with("kc_action", "CONFIGURE_TOTP").at(settings.authorizationEndpoint());
  }

  private Query request(PendingLogin login) {
    return new Query()
        .with("response_type", "code")
        .with("client_id", settings.client().id())
        .with("redirect_uri", settings.callback().toString())
        .with("scope", "openid profile email")
        .with("state", login.state())
        .with("nonce", login.nonce())
        .with("code_challenge", login.challenge())
        .with("code_challenge_method", "S256");
  }

  /**
   * Ends the person's session at Keycloak without a question.
   *
   * @param idToken the id token as it was received, proof of whose session it is
   * @param then path of the portal to come back to, starting with a slash
   */
  public URI signOut(String idToken, String then) {
    return new Query()
        .with("id_token_hint", idToken)
        .with("client_id", settings.client().id())
        .with("post_logout_redirect_uri", settings.portal() + then)
        .at(settings.endSessionEndpoint());
  }
}

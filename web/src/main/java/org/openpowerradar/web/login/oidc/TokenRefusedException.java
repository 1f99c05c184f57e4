package org.openpowerradar.web.login.oidc;

/** Keycloak answered that this code or refresh token is not good any more: sign in again. */
public class TokenRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  TokenRefusedException(String reason) {
    super(reason);
  }
}

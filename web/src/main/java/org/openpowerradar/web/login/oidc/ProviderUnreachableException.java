package org.openpowerradar.web.login.oidc;

/**
 * Keycloak cannot be asked just now: nothing is known about the person's token, so nothing is
 * ended.
 */
public class ProviderUnreachableException extends Exception {

  private static final long serialVersionUID = 1L;

  public ProviderUnreachableException(String reason) {
    super(reason);
  }

  ProviderUnreachableException(String reason, Throwable cause) {
    super(reason + " (" + cause + ")", cause);
  }
}

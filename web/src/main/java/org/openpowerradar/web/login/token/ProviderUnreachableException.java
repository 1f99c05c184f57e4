package org.openpowerradar.web.login.token;

/**
 * Keycloak cannot be asked just now: nothing is known about the person's token, so nothing is
 * ended.
 */
public class ProviderUnreachableException extends Exception {

  private static final long serialVersionUID = 1L;

  public ProviderUnreachableException(String reason) {
    super(reason);
  }

  public ProviderUnreachableException(String reason, Throwable cause) {
    super(reason + " (" + cause + ")", cause);
  }
}

package org.openpowerradar.account.control.identity;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Tells what Keycloak answered instead of what was asked for. */
public final class KeycloakRefusals implements ResponseExceptionMapper<KeycloakRefusals.Refused> {

  /** Keycloak refused, with this status of HTTP. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status) {
      super("Keycloak answered " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  @Override
  public Refused toThrowable(Response response) {
    return new Refused(response.getStatus());
  }

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 400;
  }
}

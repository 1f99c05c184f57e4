package org.openpowerradar.appliance.keycloak;

import org.openpowerradar.appliance.host.PortPlan;

/**
 * Where Keycloak listens.
 *
 * @param host name browsers use
 * @param bind address of its HTTPS and HTTP listeners
 * @param ports port plan of the appliance
 */
public record KeycloakAddress(String host, String bind, PortPlan ports) {
  /** Address for browsers, without a slash at the end. */
  String url() {
    return "https://" + host + ":" + ports.keycloakHttps();
  }

  /** Address for the portal on the same machine. */
  String internalUrl() {
    String near = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    return "http://" + near + ":" + ports.keycloakHttp();
  }
}

package org.openpowerradar.appliance.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * By whom Keycloak sends mail.
 *
 * @param host name or address
 * @param port TCP port
 * @param from sender of every mail
 */
public record MailServer(String host, int port, String from) {

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("host", host)
        .add("port", Integer.toString(port))
        .add("from", from)
        .add("fromDisplayName", "PowerRadar")
        .add("auth", "false")
        .add("starttls", "false")
        .add("ssl", "false")
        .build();
  }
}

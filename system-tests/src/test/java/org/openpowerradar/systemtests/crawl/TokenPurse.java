package org.openpowerradar.systemtests.crawl;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Keeps a fresh access token of one person, by the client that tests make for themselves. */
final class TokenPurse {
  private static final String PATH = "/realms/powerradar/protocol/openid-connect/token";
  private static final long FRESH_NANOS = 45_000_000_000L;

  private final Portal portal;
  private final Person person;
  private String token;
  private long since;

  TokenPurse(Portal portal, Person person) {
    this.portal = portal;
    this.person = person;
  }

  synchronized String token() throws IOException, InterruptedException {
    if (token == null || System.nanoTime() - since > FRESH_NANOS) {
      token = fetched();
      since = System.nanoTime();
    }
    return token;
  }

  private String fetched() throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id="
            + KeycloakRealm.TEST_CLIENT
            + "&username="
            + Visitor.encoded(person.login())
            + "&password="
            + Visitor.encoded(person.password());
    HttpResponse<String> answer =
        portal
            .http()
            .send(
                HttpRequest.newBuilder(portal.keycloak(PATH))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("No token for " + person.login() + ": " + answer.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      JsonObject tokens = reader.readObject();
      return tokens.getString("access_token");
    }
  }
}

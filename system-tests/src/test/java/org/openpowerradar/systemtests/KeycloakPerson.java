package org.openpowerradar.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody with one role of the portal, made in Keycloak for one test.
 *
 * @param subject their id there
 * @param name what they log in as
 * @param password made for them
 */
record KeycloakPerson(String subject, String name, String password) {

  /** Makes somebody with a role as Keycloak writes it, such as {@code installer}. */
  static KeycloakPerson with(String role, RunningPlatform platform) throws Exception {
    return new Administration(platform).make(role);
  }

  /** Keycloak's own interface, as its first administrator. */
  private static final class Administration {
    private final String keycloak;
    private final HttpClient http;
    private final String token;

    private Administration(RunningPlatform platform) throws Exception {
      keycloak = platform.endpoint("keycloak.url");
      http = HttpClient.newBuilder().sslContext(PortalApi.trusting(platform.ca())).build();
      token = token(platform);
    }

    private String token(RunningPlatform platform) throws IOException, InterruptedException {
      Map<String, String> form =
          Map.of(
              "grant_type",
              "password",
              "client_id",
              "admin-cli",
              "username",
              platform.credentials().getProperty("keycloak.admin.user"),
              "password",
              platform.credentials().getProperty("keycloak.admin.password"));
      StringBuilder body = new StringBuilder();
      form.forEach(
          (key, value) ->
              body.append(key)
                  .append('=')
                  .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                  .append('&'));
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body.toString()))
              .build();
      return ((JsonObject) json(http.send(request, BodyHandlers.ofString())))
          .getString("access_token");
    }

    private KeycloakPerson make(String role) throws IOException, InterruptedException {
      String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
      String password = UUID.randomUUID().toString();
      JsonObject person =
          Json.createObjectBuilder()
              .add("username", name)
              .add("email", name + "@test.example")
              .add("emailVerified", true)
              .add("firstName", "Test")
              .add("lastName", role)
              .add("enabled", true)
              .add("credentials", credentials(password))
              .build();
      HttpResponse<String> made = send("POST", "/users", person);
      String place = made.headers().firstValue("Location").orElseThrow();
      String subject = place.substring(place.lastIndexOf('/') + 1);
      give(subject, role);
      return new KeycloakPerson(subject, name, password);
    }

    private static JsonArrayBuilder credentials(String password) {
      return Json.createArrayBuilder()
          .add(
              Json.createObjectBuilder()
                  .add("type", "password")
                  .add("value", password)
                  .add("temporary", false));
    }

    private void give(String subject, String role) throws IOException, InterruptedException {
      String client =
          json(send("GET", "/clients?clientId=portal", null))
              .asJsonArray()
              .getJsonObject(0)
              .getString("id");
      JsonStructure known = json(send("GET", "/clients/" + client + "/roles/" + role, null));
      send(
          "POST",
          "/users/" + subject + "/role-mappings/clients/" + client,
          Json.createArrayBuilder().add(known).build());
    }

    private HttpResponse<String> send(String method, String path, JsonStructure body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/powerradar" + path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    }

    private static JsonStructure json(HttpResponse<String> answer) {
      try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.read();
      }
    }
  }
}

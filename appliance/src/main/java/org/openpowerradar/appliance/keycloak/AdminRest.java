package org.openpowerradar.appliance.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.openpowerradar.appliance.host.CannotStartException;

/** Keycloak's admin REST of one realm, as an administrator of the master realm. */
final class AdminRest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long TOKEN_NANOS = Duration.ofSeconds(30).toNanos();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String server;
  private final String realm;
  private final Administrator administrator;
  private String token;
  private long tokenAt;

  /** Name and password of an administrator; the password never shows in a text. */
  record Administrator(String name, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Nothing is asked yet.
   *
   * @param server address up to the context path, such as {@code http://127.0.0.1:8080/auth}
   */
  AdminRest(String server, String realm, Administrator administrator) {
    this.server = server;
    this.realm = realm;
    this.administrator = administrator;
  }

  /** What is at a path below the realm; {@code ""} is the realm itself. */
  JsonObject object(String path) {
    return (JsonObject) read(send("GET", path, BodyPublishers.noBody()));
  }

  /** The list at a path below the realm. */
  JsonArray array(String path) {
    return (JsonArray) read(send("GET", path, BodyPublishers.noBody()));
  }

  void put(String path, JsonStructure body) {
    send("PUT", path, BodyPublishers.ofString(body.toString()));
  }

  void post(String path, JsonStructure body) {
    send("POST", path, BodyPublishers.ofString(body.toString()));
  }

  private String send(String method, String path, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() >= 300) {
      throw new CannotStartException(
          String.format(
              "Keycloak refused %s %s with %d: %s",
              method, request.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }

  private String token() {
    if (token == null || System.nanoTime() - tokenAt > TOKEN_NANOS) {
      String form =
          "grant_type=password&client_id=admin-cli&username="
              + URLEncoder.encode(administrator.name(), UTF_8)
              + "&password="
              + URLEncoder.encode(administrator.password(), UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(server + "/realms/master/protocol/openid-connect/token"))
              .timeout(PATIENCE)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() != 200) {
        throw new CannotStartException(
            "Keycloak does not let the administrator "
                + administrator
                + " in: "
                + answer.statusCode());
      }
      token = ((JsonObject) read(answer.body())).getString("access_token");
      tokenAt = System.nanoTime();
    }
    return token;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotStartException("Keycloak at " + server + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStartException("Interrupted.", e);
    }
  }

  private static JsonStructure read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.read();
    }
  }
}

package org.openpowerradar.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Keycloak's admin REST with the token that the portal itself uses there. */
final class PeopleClient {
  private final HttpClient http;
  private final String keycloak;
  private final String token;
  private final RunningPlatform platform;

  PeopleClient(RunningPlatform platform) throws Exception {
    this.platform = platform;
    http = HttpClient.newBuilder().sslContext(PortalApi.trusting(platform.ca())).build();
    keycloak = platform.endpoint("keycloak.url");
    String form =
        "grant_type=client_credentials&client_id="
            + platform.credentials().getProperty("people.client.id")
            + "&client_secret="
            + URLEncoder.encode(
                platform.credentials().getProperty("people.client.secret"), StandardCharsets.UTF_8);
    token = token("/realms/powerradar", form);
  }

  /** The status of a question below the realm. */
  int get(String path) throws Exception {
    return send(token, "GET", path, "").statusCode();
  }

  /** The answer to a question below the realm. */
  String body(String path) throws Exception {
    return send(token, "GET", path, "").body();
  }

  /** Lets a person sign in without anything to do first. */
  void forgetActions(String subject) throws Exception {
    JsonObject user = read(body("/users/" + subject));
    JsonObject free =
        Json.createObjectBuilder(user).add("requiredActions", Json.createArrayBuilder()).build();
    send(token, "PUT", "/users/" + subject, free.toString());
  }

  /** The status of giving its own account a role of realm-management. */
  int grantItself(String role) throws Exception {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + platform.credentials().getProperty("keycloak.admin.password");
    String admin = token("/realms/master", form);
    String management = id(admin, "/clients?clientId=realm-management");
    String people = id(admin, "/clients?clientId=portal-people");
    String account =
        read(send(admin, "GET", "/clients/" + people + "/service-account-user", "").body())
            .getString("id");
    String wanted = send(admin, "GET", "/clients/" + management + "/roles/" + role, "").body();
    String path = "/users/" + account + "/role-mappings/clients/" + management;
    return send(token, "POST", path, "[" + wanted + "]").statusCode();
  }

  private String id(String admin, String path) throws Exception {
    String list = send(admin, "GET", path, "").body();
    return read(list.substring(1, list.length() - 1)).getString("id");
  }

  private String token(String realm, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(keycloak + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return read(http.send(request, BodyHandlers.ofString()).body()).getString("access_token");
  }

  private HttpResponse<String> send(String bearer, String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/powerradar" + path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

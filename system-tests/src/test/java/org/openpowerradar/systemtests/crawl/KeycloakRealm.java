package org.openpowerradar.systemtests.crawl;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The realm of the portal as its administrator: makes and takes away people of a test. */
public final class KeycloakRealm {
  static final String TEST_CLIENT = "test-tokens";

  private static final String PORTAL_CLIENT = "a1000000-0000-4000-8000-000000000001";
  private static final String REALM = "/admin/realms/powerradar";

  private final Portal portal;
  private final String user;
  private final String password;

  /** The realm, with a client that gives tokens to people of tests until it is closed. */
  public KeycloakRealm(Portal portal, Properties credentials)
      throws IOException, InterruptedException {
    this.portal = portal;
    this.user = credentials.getProperty("keycloak.admin.user");
    this.password = credentials.getProperty("keycloak.admin.password");
    close();
    JsonObject like = get("/clients/" + PORTAL_CLIENT).asJsonObject();
    JsonObject client =
        Json.createObjectBuilder()
            .add("clientId", TEST_CLIENT)
            .add("publicClient", true)
            .add("standardFlowEnabled", false)
            .add("directAccessGrantsEnabled", true)
            .add("fullScopeAllowed", true)
            .add("defaultClientScopes", like.getJsonArray("defaultClientScopes"))
            .add("protocolMappers", mappersOf(like))
            .build();
    send("POST", "/clients", client);
  }

  /** Makes a person with these roles, who may sign in at once. */
  public Person person(String login, String firstName, List<String> roles)
      throws IOException, InterruptedException {
    String secret = "Test-" + UUID.randomUUID();
    JsonObject credential =
        Json.createObjectBuilder()
            .add("type", "password")
            .add("value", secret)
            .add("temporary", false)
            .build();
    JsonObject person =
        Json.createObjectBuilder()
            .add("username", login)
            .add("email", login + "@test.example")
            .add("emailVerified", true)
            .add("enabled", true)
            .add("firstName", firstName)
            .add("lastName", login)
            .add("credentials", Json.createArrayBuilder().add(credential))
            .build();
    remove(login);
    send("POST", "/users", person);
    String subject = subject(login);
    give(subject, roles);
    return new Person(subject, login, secret, roles);
  }

  /** Gives client roles of the portal. */
  public void give(String subject, List<String> roles) throws IOException, InterruptedException {
    send("POST", mappings(subject), representations(roles));
  }

  /** Takes client roles of the portal away. */
  public void take(String subject, List<String> roles) throws IOException, InterruptedException {
    send("DELETE", mappings(subject), representations(roles));
  }

  /** Takes a person away; nothing happens if there is none. */
  public void remove(String login) throws IOException, InterruptedException {
    for (JsonObject each : found(login)) {
      send("DELETE", "/users/" + each.getString("id"), null);
    }
  }

  /** How many logins of a person failed for a reason, such as {@code invalid_user_credentials}. */
  public long failedLogins(String subject, String reason) throws IOException, InterruptedException {
    String query = "/events?type=LOGIN_ERROR&max=20000&user=" + subject;
    return get(query).asJsonArray().getValuesAs(JsonObject.class).stream()
        .filter(event -> event.getString("error", "").equals(reason))
        .count();
  }

  /** Ends all sessions of a person. */
  public void signOut(String subject) throws IOException, InterruptedException {
    send("POST", "/users/" + subject + "/logout", null);
  }

  /** A setting of the realm. */
  public JsonValue setting(String name) throws IOException, InterruptedException {
    return get("").asJsonObject().get(name);
  }

  /** Changes numbers of the realm. */
  public void set(JsonObject settings) throws IOException, InterruptedException {
    send("PUT", "", settings);
  }

  /** Takes the client for tokens away. */
  public void close() throws IOException, InterruptedException {
    for (JsonObject each :
        get("/clients?clientId=" + TEST_CLIENT).asJsonArray().getValuesAs(JsonObject.class)) {
      send("DELETE", "/clients/" + each.getString("id"), null);
    }
  }

  /** Takes away whatever stands at an address below the realm. */
  public void delete(String path) throws IOException, InterruptedException {
    send("DELETE", path, null);
  }

  private static JsonArray mappersOf(JsonObject client) {
    JsonArrayBuilder mappers = Json.createArrayBuilder();
    client
        .getJsonArray("protocolMappers")
        .getValuesAs(JsonObject.class)
        .forEach(each -> mappers.add(Json.createObjectBuilder(each).remove("id")));
    return mappers.build();
  }

  private String subject(String login) throws IOException, InterruptedException {
    return found(login).get(0).getString("id");
  }

  private List<JsonObject> found(String login) throws IOException, InterruptedException {
    return get("/users?exact=true&username=" + login).asJsonArray().getValuesAs(JsonObject.class);
  }

  private JsonArray representations(List<String> roles) throws IOException, InterruptedException {
    JsonArrayBuilder found = Json.createArrayBuilder();
    for (String role : roles) {
      found.add(get("/clients/" + PORTAL_CLIENT + "/roles/" + role));
    }
    return found.build();
  }

  private static String mappings(String subject) {
    return "/users/" + subject + "/role-mappings/clients/" + PORTAL_CLIENT;
  }

  /** What Keycloak says at an address below the realm. */
  public JsonStructure get(String path) throws IOException, InterruptedException {
    try (JsonReader reader = Json.createReader(new StringReader(send("GET", path, null)))) {
      return reader.read();
    }
  }

  private String send(String method, String path, JsonStructure body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(portal.keycloak(REALM + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer = portal.http().send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + Visitor.encoded(user)
            + "&password="
            + Visitor.encoded(password);
    HttpRequest request =
        HttpRequest.newBuilder(portal.keycloak("/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    String answer = portal.http().send(request, BodyHandlers.ofString()).body();
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getString("access_token");
    }
  }
}

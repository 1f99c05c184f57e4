package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpowerradar.systemtests.crawl.KeycloakRealm;
import org.openpowerradar.systemtests.crawl.Portal;

/**
 * The command by which operators bring a realm of an older installation up to date
 * (docs/deployment.md), run on the real Keycloak.
 */
class RealmUpdateIT {
  private static final Path JAR =
      RunningPlatform.ROOT.resolve("appliance/target/powerradar-appliance.jar");
  private static final String PORTAL = "/clients/a1000000-0000-4000-8000-000000000001";
  private static final String MAPPERS = PORTAL + "/protocol-mappers/models";
  private static final String OTP = "auth-otp-form";

  @TempDir Path secrets;
  private RunningPlatform platform;
  private KeycloakRealm realm;

  @BeforeEach
  void start() throws Exception {
    platform = RunningPlatform.get();
    realm =
        new KeycloakRealm(
            new Portal(platform.endpoints(), PortalApi.trusting(platform.ca())),
            platform.credentials());
  }

  @AfterEach
  void leave() throws Exception {
    update();
    realm.close();
  }

  @Test
  void realm_whenOfAnOlderInstallation_thenTheCommandBringsItUpToDate() throws Exception {
    TreeMap<String, JsonValue> before = picture();
    makeOld();
    assertNotEquals(before, picture());
    assertThrows(Exception.class, () -> new PeopleClient(platform), "no client any more");

    update();

    assertEquals(before, picture());
    PeopleClient client = new PeopleClient(platform);
    assertEquals(200, client.get("/users?max=1"));
    assertFalse(client.body("/users?max=1").equals("[]"), "people are seen");
    assertEquals(403, client.get("/clients"));
    awaitPortal();
  }

  @Test
  void realm_whenUpToDate_thenTheCommandChangesNothing() throws Exception {
    TreeMap<String, JsonValue> before = picture();

    update();
    update();

    assertEquals(before, picture());
  }

  /** The portal asks Keycloak with the new client as soon as its old token is refused. */
  private void awaitPortal() {
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () -> {
              try (PortalBrowser anna = new PortalBrowser(platform.endpoint("portal.url"))) {
                anna.logIn("anna", platform.credentials().getProperty("demo.user.anna.password"));
                anna.open("/app/settings/users?account=1&q=anna");
                anna.page().click(".users-table tbody a");
                anna.page().waitForSelector("#person-panel");
                assertEquals(1, anna.page().locator("#disable").count());
              }
            });
  }

  private void makeOld() throws Exception {
    realm.set(Json.createObjectBuilder().add("loginTheme", "").build());
    for (JsonObject mapper : objects(MAPPERS)) {
      if (mapper.getString("name").equals("methods")) {
        realm.delete(MAPPERS + "/" + mapper.getString("id"));
      }
    }
    for (JsonObject step : otpSteps()) {
      realm.delete("/authentication/config/" + step.getString("authenticationConfig"));
    }
    for (String name : List.of("portal-people-users", "portal-people-roles")) {
      for (JsonObject each : objects(authz() + "/permission?name=" + name)) {
        realm.delete(authz() + "/permission/scope/" + each.getString("id"));
      }
    }
    realm.delete("/clients/" + client("portal-people").getString("id"));
  }

  private void update() throws Exception {
    Path password = secret("admin", "keycloak.admin.password");
    Path people = secret("people", "people.client.secret");
    RunningPlatform.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString(),
            "realm",
            "--url",
            "http://127.0.0.1:" + platform.appliance().ports().keycloakHttp() + "/auth",
            "--user",
            platform.credentials().getProperty("keycloak.admin.user"),
            "--password-file",
            password.toString(),
            "--people-secret-file",
            people.toString()));
  }

  private Path secret(String name, String key) throws IOException {
    return Files.writeString(secrets.resolve(name), platform.credentials().getProperty(key));
  }

  /** What the command looks after, without ids, which are new each time. */
  private TreeMap<String, JsonValue> picture() throws Exception {
    TreeMap<String, JsonValue> picture = new TreeMap<>();
    picture.put("permissions", realm.setting("adminPermissionsEnabled"));
    picture.put("mail", realm.setting("smtpServer"));
    picture.put("theme", realm.setting("loginTheme"));
    picture.put("mappers", names(objects(MAPPERS)));
    picture.put("steps that tell", names(otpSteps()));
    picture.put(
        "permissions of people", names(objects(authz() + "/permission?name=portal-people")));
    picture.put(
        "policies", names(objects(authz() + "/policy?name=portal-people&permission=false")));
    picture.put("clients", names(objects("/clients?clientId=portal-people")));
    return picture;
  }

  private static JsonValue names(List<JsonObject> objects) {
    String names =
        objects.stream()
            .flatMap(
                each ->
                    Stream.of("clientId", "name", "displayName")
                        .filter(each::containsKey)
                        .map(each::getString))
            .sorted()
            .toList()
            .toString();
    return Json.createValue(names);
  }

  private List<JsonObject> otpSteps() throws Exception {
    String flow = ((JsonString) realm.setting("browserFlow")).getString();
    return objects("/authentication/flows/" + flow + "/executions").stream()
        .filter(each -> each.getString("providerId", "").equals(OTP))
        .filter(each -> each.containsKey("authenticationConfig"))
        .toList();
  }

  private String authz() throws Exception {
    return "/clients/" + client("admin-permissions").getString("id") + "/authz/resource-server";
  }

  private JsonObject client(String name) throws Exception {
    return objects("/clients?clientId=" + name).get(0);
  }

  private List<JsonObject> objects(String path) throws Exception {
    return realm.get(path).asJsonArray().getValuesAs(JsonObject.class);
  }
}

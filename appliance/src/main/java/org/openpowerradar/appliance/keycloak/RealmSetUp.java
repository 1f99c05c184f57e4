package org.openpowerradar.appliance.keycloak;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.openpowerradar.appliance.host.CannotStartException;

/**
 * Brings a realm, just imported or old, to the state in which the portal can look after people: a
 * service client that may do that and nothing else, sign-ins that tell of a second factor, our
 * login pages if there are no others, and a mail server. Doing it again changes nothing.
 */
public final class RealmSetUp {
  /** Grows when there is more to do for realms that were set up before. */
  public static final String REVISION = "2";

  private static final String REALM = "powerradar";
  private static final String PEOPLE = "portal-people";
  private static final String POLICY = "portal-people";
  private static final String SESSION_SECONDS = "36000";

  private final AdminRest admin;

  /**
   * Nothing is asked yet.
   *
   * @param server address up to the context path, such as {@code http://127.0.0.1:8080/auth}
   * @param name of an administrator of the master realm
   */
  public RealmSetUp(String server, String name, String password) {
    this.admin = new AdminRest(server, REALM, new AdminRest.Administrator(name, password));
  }

  /**
   * Does what is not done yet.
   *
   * @param peopleSecret secret of the service client; replaces the one it has
   * @param mail null: leave what is set
   * @throws CannotStartException with one sentence saying what Keycloak refused
   */
  public void apply(String peopleSecret, MailServer mail) {
    setRealm(mail);
    String portal = client("portal").orElseThrow(() -> missing("portal")).getString("id");
    tellOfSecondFactors(portal);
    String account = setPeopleClient(peopleSecret);
    permit(account, portal);
  }

  private void setRealm(MailServer mail) {
    JsonObjectBuilder realm = Json.createObjectBuilder().add("adminPermissionsEnabled", true);
    if (mail != null) {
      realm.add("smtpServer", mail.json());
    }
    if (admin.object("").getString("loginTheme", "").isEmpty()) {
      realm.add("loginTheme", LoginTheme.NAME);
    }
    admin.put("", realm.build());
  }

  /** The claim amr says "otp" for as long as a session lasts that was opened with one. */
  private void tellOfSecondFactors(String portal) {
    String mappers = "/clients/" + portal + "/protocol-mappers/models";
    if (admin.array(mappers).stream().noneMatch(each -> is(each, "name", "methods"))) {
      admin.post(mappers, methods());
    }
    String flow = admin.object("").getString("browserFlow");
    admin.array("/authentication/flows/" + flow + "/executions").stream()
        .filter(each -> is(each, "providerId", "auth-otp-form"))
        .map(JsonValue::asJsonObject)
        .filter(each -> !each.containsKey("authenticationConfig"))
        .forEach(
            each ->
                admin.post(
                    "/authentication/executions/" + each.getString("id") + "/config", reference()));
  }

  private static JsonObject methods() {
    return Json.createObjectBuilder()
        .add("name", "methods")
        .add("protocol", "openid-connect")
        .add("protocolMapper", "oidc-amr-mapper")
        .add(
            "config",
            Json.createObjectBuilder()
                .add("id.token.claim", "true")
                .add("access.token.claim", "true")
                .add("introspection.token.claim", "true"))
        .build();
  }

  private static JsonObject reference() {
    return Json.createObjectBuilder()
        .add("alias", "powerradar-second-factor")
        .add(
            "config",
            Json.createObjectBuilder()
                .add("default.reference.value", "otp")
                .add("default.reference.maxAge", SESSION_SECONDS))
        .build();
  }

  /** Returns the id of its service account. */
  private String setPeopleClient(String secret) {
    JsonObject wanted = peopleClient(secret);
    Optional<JsonObject> there = client(PEOPLE);
    if (there.isEmpty()) {
      admin.post("/clients", wanted);
    } else {
      admin.put("/clients/" + there.get().getString("id"), wanted);
    }
    String client = client(PEOPLE).orElseThrow(() -> missing(PEOPLE)).getString("id");
    String account = admin.object("/clients/" + client + "/service-account-user").getString("id");
    String management =
        client("realm-management").orElseThrow(() -> missing("realm-management")).getString("id");
    JsonObject query = admin.object("/clients/" + management + "/roles/query-users");
    admin.post(
        "/users/" + account + "/role-mappings/clients/" + management,
        Json.createArrayBuilder().add(query).build());
    return account;
  }

  private static JsonObject peopleClient(String secret) {
    return Json.createObjectBuilder()
        .add("clientId", PEOPLE)
        .add("name", "Lets the portal look after people, and nothing else")
        .add("enabled", true)
        .add("protocol", "openid-connect")
        .add("publicClient", false)
        .add("clientAuthenticatorType", "client-secret")
        .add("secret", secret)
        .add("standardFlowEnabled", false)
        .add("implicitFlowEnabled", false)
        .add("directAccessGrantsEnabled", false)
        .add("serviceAccountsEnabled", true)
        .add("fullScopeAllowed", true)
        .add("defaultClientScopes", strings(List.of("basic", "roles")))
        .add("optionalClientScopes", strings(List.of()))
        .build();
  }

  /** Fine-grained: users, and the roles of the portal. */
  private void permit(String account, String portal) {
    String permissions =
        client("admin-permissions").orElseThrow(() -> missing("admin-permissions")).getString("id");
    String server = "/clients/" + permissions + "/authz/resource-server";
    letAccountIn(server + "/policy", account);
    String policy = named(server + "/policy", POLICY).orElseThrow().getString("id");
    permit(server, permission("portal-people-users", "Users", policy, "view manage map-roles"));
    permit(
        server,
        Json.createObjectBuilder(permission("portal-people-roles", "Clients", policy, "map-roles"))
            .add("resources", strings(List.of(portal)))
            .build());
  }

  /** A policy that is there may be about the account of a client that was deleted since. */
  private void letAccountIn(String policies, String account) {
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("name", POLICY)
            .add("logic", "POSITIVE")
            .add("users", strings(List.of(account)))
            .build();
    Optional<JsonObject> there = named(policies, POLICY);
    if (there.isEmpty()) {
      admin.post(policies + "/user", wanted);
    } else {
      String id = there.get().getString("id");
      admin.put(policies + "/user/" + id, Json.createObjectBuilder(wanted).add("id", id).build());
    }
  }

  private void permit(String server, JsonObject permission) {
    if (named(server + "/permission", permission.getString("name")).isEmpty()) {
      admin.post(server + "/permission/scope", permission);
    }
  }

  private static JsonObject permission(String name, String type, String policy, String scopes) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("resourceType", type)
        .add("scopes", strings(List.of(scopes.split(" "))))
        .add("policies", strings(List.of(policy)))
        .add("decisionStrategy", "UNANIMOUS")
        .add("logic", "POSITIVE")
        .build();
  }

  private Optional<JsonObject> client(String name) {
    return admin.array("/clients?clientId=" + name).stream()
        .map(JsonValue::asJsonObject)
        .findFirst();
  }

  private Optional<JsonObject> named(String path, String name) {
    return admin.array(path + "?name=" + name).stream()
        .filter(each -> is(each, "name", name))
        .map(JsonValue::asJsonObject)
        .findFirst();
  }

  private static boolean is(JsonValue object, String field, String value) {
    return object.asJsonObject().getString(field, "").equals(value);
  }

  private static JsonArrayBuilder strings(List<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(array::add);
    return array;
  }

  private static CannotStartException missing(String client) {
    return new CannotStartException("The realm " + REALM + " has no client " + client + ".");
  }
}

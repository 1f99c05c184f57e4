package org.openpowerradar.account.control.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.OpenSession;

/** Reads and writes what Keycloak says about people. */
final class IdentityJson {

  /** How Keycloak calls the users of service clients; nobody else may be called so. */
  private static final String PROGRAM = "service-account-";

  private IdentityJson() {}

  static Identity identity(JsonObject user) {
    String login = user.getString("username", "");
    boolean program = login.startsWith(PROGRAM);
    String name = (user.getString("firstName", "") + " " + user.getString("lastName", "")).strip();
    return new Identity(
        user.getString("id"),
        user.getString("email", "").toLowerCase(Locale.ROOT),
        program ? login.substring(PROGRAM.length()) : name,
        user.getBoolean("enabled", true),
        program,
        user.getBoolean("totp", false),
        actions(user));
  }

  /** Keycloak keeps the language that somebody chose on its pages as an attribute. */
  static Optional<String> language(JsonObject user) {
    return Optional.ofNullable(user.getJsonObject("attributes"))
        .map(attributes -> attributes.getJsonArray("locale"))
        .filter(locales -> !locales.isEmpty())
        .map(locales -> locales.getString(0));
  }

  static Set<String> actions(JsonObject user) {
    return user.containsKey("requiredActions")
        ? user.getJsonArray("requiredActions").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** A user who has to do some things before the first sign-in. */
  static JsonObject newUser(String email, Collection<String> actions) {
    return Json.createObjectBuilder()
        .add("username", email)
        .add("email", email)
        .add("emailVerified", false)
        .add("enabled", true)
        .add("requiredActions", array(actions))
        .build();
  }

  /** The same with a name. */
  static JsonObject called(JsonObject user, FullName name) {
    return Json.createObjectBuilder(user)
        .add("firstName", name.first())
        .add("lastName", name.last())
        .build();
  }

  static JsonObject with(JsonObject user, String name, boolean value) {
    return Json.createObjectBuilder(user).add(name, value).build();
  }

  static JsonObject withActions(JsonObject user, Collection<String> actions) {
    return Json.createObjectBuilder(user).add("requiredActions", array(actions)).build();
  }

  static JsonArray array(Collection<String> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.stream().sorted().forEach(array::add);
    return array.build();
  }

  static JsonArray of(List<JsonObject> objects) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    objects.forEach(array::add);
    return array.build();
  }

  static OpenSession session(JsonObject session) {
    List<String> clients =
        session.containsKey("clients")
            ? session.getJsonObject("clients").values().stream()
                .filter(JsonString.class::isInstance)
                .map(name -> ((JsonString) name).getString())
                .sorted()
                .toList()
            : List.of();
    return new OpenSession(
        session.getString("id"),
        session.getString("ipAddress", ""),
        time(session, "start"),
        time(session, "lastAccess"),
        clients);
  }

  private static Instant time(JsonObject session, String name) {
    return Instant.ofEpochMilli(session.getJsonNumber(name).longValue());
  }
}

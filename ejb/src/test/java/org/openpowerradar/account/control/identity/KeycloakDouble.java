package org.openpowerradar.account.control.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/** Keycloak's admin REST in memory: users with roles, locks and sessions, and what was mailed. */
public final class KeycloakDouble implements KeycloakUsers {
  /** Whether it answers. */
  public boolean isAway;

  /** Whether it can send mail. */
  public boolean isMailing = true;

  /** To whom mails went. */
  public final List<String> mailed = new ArrayList<>();

  /** Who is locked out. */
  public final Set<String> locked = new TreeSet<>();

  /** Whose sessions were ended. */
  public final List<String> signedOut = new ArrayList<>();

  private static final String SELF = "a0000000-0000-4000-8000-000000000001";

  private final Map<String, JsonObject> users = new TreeMap<>();
  private final Map<String, Set<String>> roles = new TreeMap<>();

  /** A provider that asks this one. */
  public IdentityProvider provider() {
    IdentityProvider provider = new IdentityProvider();
    provider.keycloak =
        new Keycloak() {
          @Override
          <T> T ask(Function<KeycloakUsers, T> question) {
            if (isAway) {
              throw new PeopleException(Refusal.IDENTITY_AWAY);
            }
            return question.apply(KeycloakDouble.this);
          }

          @Override
          String self() {
            return SELF;
          }

          @Override
          IdentitySettings settings() {
            return new IdentitySettings(
                URI.create("http://127.0.0.1/auth/realms/powerradar"),
                "https://portal.example",
                "portal-people",
                "secret",
                new IdentitySettings.PortalClient("portal", "portal-id"));
          }
        };
    return provider;
  }

  /** Adds a person who has signed in before; {@code held} are names of roles. */
  public KeycloakDouble with(String subject, String email, String... held) {
    return with(subject, email, false, held);
  }

  /** Adds the user of a service client. */
  public KeycloakDouble withProgram(String subject, String... held) {
    return with(subject, "", true, held);
  }

  private KeycloakDouble with(String subject, String email, boolean program, String... held) {
    JsonObject user =
        Json.createObjectBuilder(IdentityJson.newUser(email, List.of()))
            .add("id", subject)
            .add("username", program ? "service-account-reader" : email)
            .add("firstName", "First")
            .add("lastName", "Last")
            .build();
    users.put(subject, user);
    roles.put(subject, new TreeSet<>(List.of(held)));
    return this;
  }

  /** Says which language a person chose. */
  public KeycloakDouble reads(String subject, String language) {
    JsonArray languages = Json.createArrayBuilder().add(language).build();
    JsonObject attributes = Json.createObjectBuilder().add("locale", languages).build();
    users.computeIfPresent(
        subject,
        (id, user) -> Json.createObjectBuilder(user).add("attributes", attributes).build());
    return this;
  }

  /** The roles of a person. */
  public Set<String> rolesOf(String subject) {
    return roles.getOrDefault(subject, Set.of());
  }

  /** What a person has to do at the next sign-in. */
  public Set<String> actionsOf(String subject) {
    return IdentityJson.actions(users.get(subject));
  }

  /** Whether a person is known. */
  public boolean knows(String subject) {
    return users.containsKey(subject);
  }

  @Override
  public void create(JsonObject user) {
    String id = String.format("c0000000-0000-4000-8000-%012d", users.size() + 1);
    users.put(id, Json.createObjectBuilder(user).add("id", id).build());
    roles.put(id, new TreeSet<>());
  }

  @Override
  public JsonArray find(String email, boolean exact) {
    JsonArrayBuilder found = Json.createArrayBuilder();
    users.values().stream()
        .filter(each -> each.getString("email").equals(email))
        .forEach(found::add);
    return found.build();
  }

  @Override
  public JsonObject get(String id) {
    if (!users.containsKey(id)) {
      throw new KeycloakRefusals.Refused(404);
    }
    return users.get(id);
  }

  @Override
  public void update(String id, JsonObject user) {
    get(id);
    users.put(id, user);
  }

  @Override
  public void delete(String id) {
    get(id);
    users.remove(id);
  }

  @Override
  public void mail(String id, String client, String back, long lifespan, JsonArray actions) {
    if (!isMailing) {
      throw new KeycloakRefusals.Refused(500);
    }
    mailed.add(get(id).getString("email"));
  }

  @Override
  public JsonArray credentials(String id) {
    return Json.createArrayBuilder().build();
  }

  @Override
  public void deleteCredential(String id, String credential) {
    throw new ProcessingException("There is none");
  }

  @Override
  public JsonArray sessions(String id) {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("id", "session-of-" + id)
                .add("ipAddress", "192.0.2.1")
                .add("start", 1_000)
                .add("lastAccess", 2_000)
                .add("clients", Json.createObjectBuilder().add("x", "portal")))
        .build();
  }

  @Override
  public void endSession(String session) {
    signedOut.add(session);
  }

  @Override
  public void logout(String id) {
    get(id);
    signedOut.add(id);
  }

  @Override
  public JsonObject guessing(String id) {
    return Json.createObjectBuilder().add("disabled", locked.contains(id)).build();
  }

  @Override
  public void forgetGuessing(String id) {
    locked.remove(id);
  }

  @Override
  public JsonArray availableRoles(String id, String client) {
    Set<String> available =
        new TreeSet<>(
            Set.of(
                "platform-operator",
                "account-admin",
                "site-manager",
                "energy-analyst",
                "viewer",
                "installer",
                "auditor"));
    if (!id.equals(SELF)) {
      get(id);
      available.removeAll(roles.get(id));
    }
    return named(available);
  }

  private static JsonArray named(Set<String> names) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    names.forEach(
        name -> array.add(Json.createObjectBuilder().add("id", "id-of-" + name).add("name", name)));
    return array.build();
  }

  @Override
  public void addRoles(String id, String client, JsonArray given) {
    given.forEach(role -> roles.get(id).add(name(role)));
  }

  @Override
  public void removeRoles(String id, String client, JsonArray taken) {
    taken.forEach(role -> roles.get(id).remove(name(role)));
  }

  private static String name(JsonValue role) {
    return ((JsonString) role.asJsonObject().get("name")).getString();
  }

  @Override
  public void close() {}
}

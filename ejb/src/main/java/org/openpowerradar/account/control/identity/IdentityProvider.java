package org.openpowerradar.account.control.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.FullName;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.Invitation;
import org.openpowerradar.account.entity.people.OpenSession;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

/**
 * The people in Keycloak: who they are, what they have to do, their roles and sessions. Decides
 * nothing; boundaries do.
 *
 * <p>Every method throws {@link PeopleException} with {@link Refusal#IDENTITY_AWAY} if Keycloak
 * cannot be asked.
 */
@ApplicationScoped
public class IdentityProvider {
  private static final String SUBJECT = "[0-9a-fA-F-]{36}";
  private static final int ABSENT = 404;
  private static final int MOST_SESSIONS = 100;

  @Inject Keycloak keycloak;

  /** The person of an id; empty if there is none. */
  public Optional<Identity> find(String subject) {
    return user(subject).map(IdentityJson::identity);
  }

  /** The language that a person chose at Keycloak, such as "de"; empty if none. */
  public Optional<String> language(String subject) {
    return user(subject).flatMap(IdentityJson::language);
  }

  /** The person with this address; empty if there is none. */
  public Optional<Identity> findByEmail(EmailAddress email) {
    return keycloak.ask(users -> users.find(email.value(), true)).stream()
        .map(each -> IdentityJson.identity((JsonObject) each))
        .filter(each -> each.email().equals(email.value()))
        .findFirst();
  }

  /**
   * Makes a person who is enabled but has no password yet, and returns the id.
   *
   * @param name may be null: the person says it
   * @param actions what to do before the first sign-in
   */
  public String create(EmailAddress email, FullName name, Set<String> actions) {
    JsonObject bare = IdentityJson.newUser(email.value(), actions);
    JsonObject user = name == null ? bare : IdentityJson.called(bare, name);
    run(users -> users.create(user));
    return findByEmail(email)
        .map(Identity::subject)
        .orElseThrow(() -> new PeopleException(Refusal.IDENTITY_AWAY));
  }

  /** Deletes a person with all sessions; whoever is not there is not missed. */
  public void delete(String subject) {
    quietly(
        subject,
        users -> {
          users.delete(subject);
          return null;
        });
  }

  /** Lets a person sign in or not; ends all sessions where not. */
  public void setEnabled(String subject, boolean enabled) {
    user(subject)
        .ifPresent(
            user -> {
              run(users -> users.update(subject, IdentityJson.with(user, "enabled", enabled)));
              if (!enabled) {
                signOutAll(subject);
              }
            });
  }

  /**
   * Mails a link to what the person has to do; it works for {@link Invitation#LIFE}.
   *
   * @throws PeopleException with MAIL_NOT_SENT if Keycloak cannot send mail
   */
  public void mail(String subject) {
    JsonObject user = user(subject).orElseThrow(() -> new PeopleException(Refusal.MAIL_NOT_SENT));
    JsonArray actions = IdentityJson.array(IdentityJson.actions(user));
    IdentitySettings settings = keycloak.settings();
    try {
      run(
          users ->
              users.mail(
                  subject,
                  settings.portalClient().name(),
                  settings.portal() + "/callback",
                  Invitation.LIFE.toSeconds(),
                  actions));
    } catch (KeycloakRefusals.Refused | PeopleException refused) {
      throw new PeopleException(Refusal.MAIL_NOT_SENT);
    }
  }

  /** Asks for a second factor at the next sign-in if there is none yet. */
  public void requireSecondFactor(String subject) {
    user(subject)
        .filter(user -> !IdentityJson.identity(user).secondFactor())
        .filter(user -> !IdentityJson.actions(user).contains(Identity.SET_UP_SECOND_FACTOR))
        .ifPresent(user -> askForSecondFactor(subject, user));
  }

  /** Forgets the second factor, and asks for a new one at the next sign-in. */
  public void resetSecondFactor(String subject) {
    keycloak.ask(users -> users.credentials(subject)).stream()
        .map(each -> (JsonObject) each)
        .filter(each -> each.getString("type", "").equals("otp"))
        .forEach(each -> run(users -> users.deleteCredential(subject, each.getString("id"))));
    user(subject).ifPresent(user -> askForSecondFactor(subject, user));
    signOutAll(subject);
  }

  private void askForSecondFactor(String subject, JsonObject user) {
    Set<String> actions = new HashSet<>(IdentityJson.actions(user));
    actions.add(Identity.SET_UP_SECOND_FACTOR);
    run(users -> users.update(subject, IdentityJson.withActions(user, actions)));
  }

  /** Whether too many wrong passwords lock the person out just now. */
  public boolean isLocked(String subject) {
    return quietly(subject, users -> users.guessing(subject))
        .map(status -> status.getBoolean("disabled", false))
        .orElse(false);
  }

  /** Forgets wrong passwords. */
  public void unlock(String subject) {
    run(users -> users.forgetGuessing(subject));
  }

  /** The open sessions, the one used last first; at most 100. */
  public List<OpenSession> sessions(String subject) {
    return quietly(subject, users -> users.sessions(subject)).stream()
        .flatMap(List::stream)
        .map(each -> IdentityJson.session((JsonObject) each))
        .sorted(Comparator.comparing(OpenSession::lastAccess).reversed())
        .limit(MOST_SESSIONS)
        .toList();
  }

  /** Ends one session, if it is of this person. */
  public void signOut(String subject, String session) {
    if (sessions(subject).stream().anyMatch(each -> each.id().equals(session))) {
      run(users -> users.endSession(session));
    }
  }

  /** Ends all sessions of a person. */
  public void signOutAll(String subject) {
    quietly(
        subject,
        users -> {
          users.logout(subject);
          return null;
        });
  }

  /** The roles of the portal that a person has; none for whoever is not there. */
  public Set<Role> roles(String subject) {
    return quietly(subject, users -> users.availableRoles(subject, portal()))
        .map(RoleList::names)
        .map(
            missing ->
                Arrays.stream(Role.values())
                    .filter(role -> !missing.contains(role.roleName()))
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /**
   * Gives and takes roles of the portal.
   *
   * @param wanted exactly these afterwards
   * @param governed among these; others stay as they are
   */
  public void setRoles(String subject, Set<Role> wanted, Set<Role> governed) {
    Set<Role> held = roles(subject);
    Set<Role> excess = EnumSet.noneOf(Role.class);
    governed.stream()
        .filter(role -> held.contains(role) && !wanted.contains(role))
        .forEach(excess::add);
    if (!excess.isEmpty()) {
      JsonArray taken = known().of(excess);
      run(users -> users.removeRoles(subject, portal(), taken));
    }
    Set<Role> missing = EnumSet.noneOf(Role.class);
    wanted.stream().filter(role -> !held.contains(role)).forEach(missing::add);
    if (!missing.isEmpty()) {
      JsonArray given = known().of(missing);
      run(users -> users.addRoles(subject, portal(), given));
    }
  }

  private String portal() {
    return keycloak.settings().portalClient().id();
  }

  /**
   * The roles as Keycloak wants them named, with their ids: those that the service account does not
   * have itself, which is all. To list them otherwise it would have to see the secret of the
   * portal.
   */
  private RoleList known() {
    String self = keycloak.self();
    return new RoleList(keycloak.ask(users -> users.availableRoles(self, portal())));
  }

  private Optional<JsonObject> user(String subject) {
    return quietly(subject, users -> users.get(subject));
  }

  private void run(Consumer<KeycloakUsers> command) {
    keycloak.ask(
        users -> {
          command.accept(users);
          return null;
        });
  }

  /** The answer, or empty where Keycloak knows no such person. */
  private <T> Optional<T> quietly(String subject, Function<KeycloakUsers, T> question) {
    if (!subject.matches(SUBJECT)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(keycloak.ask(question));
    } catch (KeycloakRefusals.Refused refused) {
      if (refused.status() == ABSENT) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}

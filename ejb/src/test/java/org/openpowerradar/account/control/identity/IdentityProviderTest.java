package org.openpowerradar.account.control.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.account.entity.Role;
import org.openpowerradar.account.entity.people.EmailAddress;
import org.openpowerradar.account.entity.people.Identity;
import org.openpowerradar.account.entity.people.PeopleException;
import org.openpowerradar.account.entity.people.Refusal;

class IdentityProviderTest {
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String ABSENT = "b1000000-0000-4000-8000-000000000999";
  private static final EmailAddress NOOR = new EmailAddress("noor@office.example");

  private final KeycloakDouble keycloak =
      new KeycloakDouble().with(ANNA, "anna@office.example", "viewer", "platform-operator");
  private final IdentityProvider identities = keycloak.provider();

  @Test
  void find_whenThereIsNoSuchPersonOrNoId_thenEmpty() {
    assertEquals(Optional.empty(), identities.find(ABSENT));
    assertEquals(Optional.empty(), identities.find("../realms"));
  }

  @Test
  void create_whenNew_thenFoundByAddressWithWhatToDo() {
    String subject = identities.create(NOOR, null, Set.of("UPDATE_PASSWORD"));

    Identity found = identities.findByEmail(NOOR).orElseThrow();
    assertEquals(subject, found.subject());
    assertEquals(Set.of("UPDATE_PASSWORD"), found.actions());
    assertTrue(found.enabled());
  }

  @Test
  void setRoles_whenSomeAreGoverned_thenExactlyTheWantedAndTheOthersStay() {
    identities.setRoles(
        ANNA, Set.of(Role.INSTALLER), EnumSet.complementOf(EnumSet.of(Role.PLATFORM_OPERATOR)));

    assertEquals(Set.of("installer", "platform-operator"), keycloak.rolesOf(ANNA));
    assertEquals(Set.of(Role.INSTALLER, Role.PLATFORM_OPERATOR), identities.roles(ANNA));
  }

  @Test
  void setEnabled_whenSwitchedOff_thenSessionsEnd() {
    identities.setEnabled(ANNA, false);

    assertFalse(identities.find(ANNA).orElseThrow().enabled());
    assertEquals(List.of(ANNA), keycloak.signedOut);
  }

  @Test
  void signOut_whenTheSessionIsOfSomebodyElse_thenNothingEnds() {
    identities.signOut(ANNA, "session-of-ben");
    assertEquals(List.of(), keycloak.signedOut);

    identities.signOut(ANNA, "session-of-" + ANNA);
    assertEquals(List.of("session-of-" + ANNA), keycloak.signedOut);
  }

  @Test
  void requireSecondFactor_whenThereIsNone_thenAskedForOnce() {
    identities.requireSecondFactor(ANNA);
    identities.requireSecondFactor(ANNA);

    assertEquals(Set.of(Identity.SET_UP_SECOND_FACTOR), keycloak.actionsOf(ANNA));
  }

  @Test
  void mail_whenKeycloakCannotSend_thenOneClearRefusal() {
    keycloak.isMailing = false;

    assertEquals(Refusal.MAIL_NOT_SENT, refusal(() -> identities.mail(ANNA)));
  }

  @Test
  void anything_whenKeycloakIsAway_thenOneClearRefusal() {
    keycloak.isAway = true;

    assertEquals(Refusal.IDENTITY_AWAY, refusal(() -> identities.find(ANNA)));
    assertEquals(Refusal.IDENTITY_AWAY, refusal(() -> identities.setEnabled(ANNA, false)));
  }

  @Test
  void admin_whenTheRealmHasAContextPath_thenAdminComesAfterIt() {
    IdentitySettings settings =
        new IdentitySettings(
            URI.create("https://login.example/auth/realms/powerradar"),
            "https://portal.example",
            "portal-people",
            "secret",
            new IdentitySettings.PortalClient("portal", "id"));

    assertEquals("https://login.example/auth/admin/realms/powerradar", "" + settings.admin());
    assertFalse(settings.toString().contains("secret"));
  }

  private static Refusal refusal(Runnable deed) {
    return assertThrows(PeopleException.class, deed::run).refusal();
  }
}

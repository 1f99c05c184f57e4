package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An account demands a second factor of its people, on the pages of the real Keycloak: whoever has
 * none is led to set it up, and an administrator takes back a lost one, unlocks and disables.
 */
class SecondFactorIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final String ACCOUNT = "3"; // nobody else's sessions are open there
  private static final String ERIK = "b1000000-0000-4000-8000-000000000005";
  private static final String USERS = "/app/settings/users?account=" + ACCOUNT;
  private static final String OURS = "/app/settings/bridges?account=" + ACCOUNT;
  private static final String GRANT =
      """
      INSERT INTO access_grant (subject, role, account, granted_by, granted_at)
      VALUES (?, ?, 3, 'test', UTC_TIMESTAMP(3))
      """;
  private static final String TAKE = "DELETE FROM access_grant WHERE subject = ?";
  private static final String FREE = "DELETE FROM sign_in_rule WHERE account = 3";
  private static final String TOLD =
      "SELECT action FROM audit_entry WHERE target = ? AND actor = ? ORDER BY id";

  private static RunningPlatform platform;

  private KeycloakPerson boss;
  private KeycloakPerson member;
  private PortalBrowser bosses;
  private PortalBrowser members;
  private SecondFactorSteps steps;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @BeforeEach
  void bringPeople() throws Exception {
    boss = KeycloakPerson.with("account-admin", platform);
    member = KeycloakPerson.with("installer", platform);
    update(GRANT, boss.subject(), "ACCOUNT_ADMIN");
    update(GRANT, member.subject(), "INSTALLER");
    bosses = new PortalBrowser(platform.endpoint("portal.url"));
    members = new PortalBrowser(platform.endpoint("portal.url"));
    steps = new SecondFactorSteps(members, platform.endpoint("portal.url"));
    bosses.logIn(boss.name(), boss.password());
  }

  @AfterEach
  void leave() throws Exception {
    bosses.close();
    members.close();
    update(FREE);
    update(TAKE, boss.subject());
    update(TAKE, member.subject());
    new PeopleClient(platform).forgetActions(ERIK);
  }

  @Test
  void member_whenASecondFactorIsDemanded_thenSetsItUpAndComesInWithACodeAlsoAfterAReset()
      throws Exception {
    long begun = System.nanoTime();
    members.logIn(member.name(), member.password());
    assertEquals(200, status(members, OURS));
    SecondFactorSteps own = new SecondFactorSteps(bosses, platform.endpoint("portal.url"));
    own.setUpByChoice(boss.password());
    own.demand(ACCOUNT, true);
    assertEquals(404, status(members, OURS), "a session without one");

    AuthenticatorApp first = setUpAtSignIn("second-factor-led");
    assertEquals(200, status(members, OURS));
    reset();
    assertTrue(isSignedOut());
    AuthenticatorApp second = setUpAtSignIn("second-factor-again");
    assertEquals(200, status(members, OURS));

    isRefused(first);
    steps.answer(second);
    assertEquals(200, status(members, OURS));
    assertEquals(List.of("second-factor.reset"), told());
    assertEquals(List.of(), bosses.complaints());
    Figures.print(
        "second factor at the real Keycloak: demanded, set up, reset, set up again in %d s"
            .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
  }

  /** Keycloak leads there by itself after the password; a code opens the account then. */
  private AuthenticatorApp setUpAtSignIn(String picture) throws Exception {
    awaitDemand();
    members.screenshot(PICTURES.resolve(picture + ".png"));
    AuthenticatorApp app = steps.setUp();
    if (members.page().locator("#second-factor").count() > 0) {
      members.page().click("#second-factor .button-primary");
      members.page().fill("#password", member.password());
      members.page().click("#kc-login");
      steps.answer(app);
    }
    return app;
  }

  /** People are told to Keycloak a little later than the rule is kept. */
  private void awaitDemand() {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              members.page().context().clearCookies();
              steps.begin(member.name(), member.password());
              return members.page().locator("#mode-manual").count() > 0;
            });
  }

  private void reset() {
    openMember();
    bosses.page().waitForSelector("#resetFactor");
    bosses.screenshot(PICTURES.resolve("second-factor-reset.png"));
    bosses.page().click("#resetFactor");
    bosses.page().waitForURL(url -> url.contains("done=factorReset"));
  }

  private boolean isSignedOut() {
    members.open("/app/home");
    return members.page().locator("#username").count() > 0;
  }

  /** A code of an app that was taken back. */
  private void isRefused(AuthenticatorApp lost) throws Exception {
    members.page().context().clearCookies();
    steps.begin(member.name(), member.password());
    members.page().fill("#otp", lost.code());
    members.page().click("#kc-login");
    assertTrue(members.page().locator("#input-error-otp-code, #input-error-otp").count() > 0);
  }

  @Test
  void member_whenLockedDisabledAndSignedOutByClicks_thenEachCountsAndIsToldOnce()
      throws Exception {
    members.logIn(member.name(), member.password());
    lock();
    openMember();
    bosses.page().click("#unlock");
    bosses.page().waitForURL(url -> url.contains("done=unlocked"));
    assertTrue(comesIn());

    openMember();
    bosses.page().click("#disable");
    bosses.page().waitForURL(url -> url.contains("done=disabled"));
    assertFalse(comesIn());
    bosses.page().click("#enable");
    bosses.page().waitForURL(url -> url.contains("done=enabled"));
    assertTrue(comesIn());

    openMember();
    bosses.page().locator(".sessions .sign-out").first().click();
    bosses.page().waitForURL(url -> url.contains("done=signedOut"));
    assertTrue(isSignedOut());
    assertEquals(
        List.of("person.unlock", "person.disable", "person.enable", "session.end"), told());
    assertEquals(List.of(), bosses.complaints());
  }

  private void lock() {
    try (PortalBrowser guesser = new PortalBrowser(platform.endpoint("portal.url"))) {
      SecondFactorSteps guess = new SecondFactorSteps(guesser, platform.endpoint("portal.url"));
      for (int i = 0; i < 6; i++) {
        guess.begin(member.name(), "wrong " + i);
      }
      guess.begin(member.name(), member.password());
      assertTrue(guesser.page().locator("#kc-login").isVisible(), "locked out");
    }
  }

  /** Whether name and password open a new session. */
  private boolean comesIn() {
    members.page().context().clearCookies();
    steps.begin(member.name(), member.password());
    return members.page().url().startsWith(platform.endpoint("portal.url") + "/app");
  }

  private void openMember() {
    Page page = bosses.open(USERS + "&q=" + member.name());
    page.click(".users-table tbody a");
    page.waitForSelector("#login"); // after Keycloak was asked
  }

  private List<String> told() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement select = database.prepareStatement(TOLD)) {
      select.setString(1, "person " + member.subject());
      select.setString(2, boss.subject());
      try (ResultSet rows = select.executeQuery()) {
        List<String> told = new ArrayList<>();
        while (rows.next()) {
          told.add(rows.getString(1));
        }
        return told;
      }
    }
  }

  private static int status(PortalBrowser browser, String path) {
    return browser.page().navigate(platform.endpoint("portal.url") + path).status();
  }

  private static void update(String sql, String... values) throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}

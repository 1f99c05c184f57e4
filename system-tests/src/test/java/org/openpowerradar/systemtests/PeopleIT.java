package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Somebody is invited, comes, sees exactly what was granted, and is stopped at the next request.
 */
class PeopleIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final String PASSWORD = "correct horse battery staple 7";

  private static final String ERIK = "b1000000-0000-4000-8000-000000000005";
  private static final String PORTAL = "/clients/a1000000-0000-4000-8000-000000000001";

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @Test
  void person_whenInvitedGrantedWithdrawnAndDisabled_thenEachCountsFromTheNextRequestOn() {
    String email = newAddress();
    try (PortalBrowser anna = loggedIn("anna");
        PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      invite(anna, email, "VIEWER", "1");
      anna.screenshot(PICTURES.resolve("invited.png"));
      Invitee.accept(noor, platform.mails().linkTo(email), PASSWORD);
      noor.logIn(email, PASSWORD);

      assertEquals(1, noor.page().locator(".sites-table tbody tr").count());
      assertTrue(noor.page().content().contains("Berlin office"));
      assertEquals(200, status(noor, "/app/site/energy?site=1"));
      assertEquals(404, status(noor, "/app/site/energy?site=2"));
      assertEquals(403, status(noor, "/app/settings/users?account=1"));

      openPerson(anna, email);
      anna.page().waitForSelector(".panel .sessions li"); // sessions are listed, Keycloak is asked
      give(anna, "INSTALLER", "2");
      anna.screenshot(PICTURES.resolve("person.png"));
      withdraw(anna, "Viewer");
      anna.page().waitForURL(url -> url.contains("done=withdrawn"));
      assertEquals(404, status(noor, "/app/site/energy?site=1"));

      anna.page().click("#disable");
      anna.page().waitForURL(url -> url.contains("done=disabled"));
      assertTrue(isShutOut(noor, email));
      assertEquals(List.of(), anna.complaints());
    }
  }

  /** Whether the session is over and Keycloak lets the person in no more. */
  private static boolean isShutOut(PortalBrowser browser, String email) {
    Page page = browser.open("/app/home");
    page.fill("#username", email);
    page.fill("#password", PASSWORD);
    page.click("#kc-login");
    return page.content().contains("disabled");
  }

  @Test
  void invitation_whenRevoked_thenTheLinkOfTheMailIsWorthNothing() {
    String email = newAddress();
    try (PortalBrowser anna = loggedIn("anna");
        PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      invite(anna, email, "VIEWER", "1");
      String link = platform.mails().linkTo(email);
      anna.page().click("#removing");
      anna.page().fill("#typed", email);
      anna.page().click("#removePerson");
      anna.page().waitForURL(url -> url.contains("done=removed"));
      noor.page().navigate(link);

      assertEquals(0, noor.page().locator("#password-new").count());
      assertFalse(anna.page().content().contains(email));
    }
  }

  @Test
  void person_whenErasedByThemselvesOrAnAdministrator_thenTheLoginIsGone() {
    String noors = newAddress();
    String others = newAddress();
    try (PortalBrowser anna = loggedIn("anna");
        PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      invite(anna, noors, "VIEWER", "1");
      Invitee.accept(noor, platform.mails().linkTo(noors), PASSWORD);
      noor.logIn(noors, PASSWORD);
      Page page = noor.open("/app/settings/privacy");
      page.fill("#myEmail", others);
      page.click("#doEraseMe");
      page.waitForSelector("#eraseMe [role=alert]");
      page.fill("#myEmail", noors);
      page.click("#doEraseMe");
      page.waitForURL(url -> url.endsWith("/privacy?done=erased"));
      noor.screenshot(PICTURES.resolve("erased.png"));
      assertTrue(isUnknown(noor, noors));

      invite(anna, others, "VIEWER", "1");
      anna.page().click("#erasing");
      anna.page().fill("#typedErase", others);
      anna.screenshot(PICTURES.resolve("erase-person.png"));
      anna.page().click("#erasePerson");
      anna.page().waitForURL(url -> url.contains("done=erased"));
      assertTrue(isUnknown(noor, others));
      assertEquals(
          200, status(anna, "/app/settings/users?account=1&q=" + others.replace("@", "%40")));
      assertEquals(0, anna.page().locator(".users-table tbody a").count());
      assertEquals(List.of(), anna.complaints());
    }
  }

  @Test
  void account_whenCopied_thenAnArchiveOfTheAccountAlone() throws IOException {
    try (PortalBrowser anna = loggedIn("anna")) {
      Page page = anna.open("/app/settings/privacy?account=1");
      anna.screenshot(PICTURES.resolve("privacy.png"));
      Download download = page.waitForDownload(() -> page.click("#downloadAccount"));
      Map<String, String> files = new TreeMap<>();
      try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }

      assertEquals("account-1.zip", download.suggestedFilename());
      assertTrue(files.get("site.json").contains("Berlin office"));
      assertTrue(files.get("audit_entry.json").contains("account.export"));
      assertFalse(files.toString().contains("Plymouth"));
    }
  }

  /** Whether Keycloak lets nobody of that address in. */
  private static boolean isUnknown(PortalBrowser browser, String email) {
    Page page = browser.open("/app/home");
    page.fill("#username", email);
    page.fill("#password", PASSWORD);
    page.click("#kc-login");
    return page.content().contains("Invalid username or password");
  }

  @Test
  void administrator_whenTheLastOne_thenCannotLeave() {
    try (PortalBrowser anna = loggedIn("anna")) {
      openPerson(anna, "anna@office.example");
      withdraw(anna, "Account administrator");
      anna.page().waitForSelector("[role=alert]");

      assertTrue(anna.page().locator("[role=alert]").innerText().contains("Nobody would be left"));
      assertEquals(200, status(anna, "/app/settings/users?account=1"));
    }
  }

  /** Erik's account has nobody else in it, so nobody else is shut out meanwhile. */
  @Test
  void secondFactor_whenDemanded_thenNothingIsSeenUntilSignedInWithOne() throws Exception {
    String email = newAddress();
    try (PortalBrowser erik = loggedIn("erik");
        PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      String account = "3";
      Page page = erik.open("/app/settings/users?account=" + account + "&invite=1");
      page.fill("#email", email);
      page.selectOption("#role", "ACCOUNT_ADMIN");
      page.check("[name=where][value=all]");
      page.click("#sendInvitation");
      page.waitForURL(url -> url.contains("done=invited"));
      Invitee.accept(noor, platform.mails().linkTo(email), PASSWORD);
      noor.logIn(email, PASSWORD);

      assertTrue(refusedFactor(noor, account), "without one it cannot be demanded");
      SecondFactorSteps steps = new SecondFactorSteps(noor, platform.endpoint("portal.url"));
      steps.setUpByChoice(PASSWORD);
      steps.demand(account, true);
      assertEquals(404, status(erik, "/app/settings/users?account=" + account));
      assertTrue(erik.open("/app/home").locator("#second-factor").isVisible());
      erik.screenshot(PICTURES.resolve("second-factor.png"));
      assertEquals(200, status(noor, "/app/settings/users?account=" + account));
      steps.demand(account, false);
      new PeopleClient(platform).forgetActions(ERIK);
      assertEquals(200, status(erik, "/app/settings/users?account=" + account));
    }
  }

  private static boolean refusedFactor(PortalBrowser browser, String account) {
    Page page = browser.open("/app/settings/users?account=" + account + "&rules=1");
    page.check("#secondFactor");
    page.click("#setRules");
    page.waitForSelector(".panel [role=alert]");
    return page.locator(".panel [role=alert]").innerText().contains("shut out");
  }

  @Test
  void serviceAccount_whenItReachesForMoreThanPeople_thenRefusedByKeycloak() throws Exception {
    PeopleClient client = new PeopleClient(platform);

    assertEquals(200, client.get("/users?max=1"));
    for (String path :
        List.of(
            "/clients", PORTAL, PORTAL + "/client-secret", "/events", "/admin-events", "/roles")) {
      assertEquals(403, client.get(path), "GET " + path);
    }
    assertFalse(client.body("").contains("passwordPolicy"), "settings of the realm");
    assertEquals(403, client.grantItself("realm-admin"));
    assertEquals(403, client.grantItself("manage-users"));
  }

  private static void invite(PortalBrowser anna, String email, String role, String site) {
    Page page = anna.open("/app/settings/users?account=1&invite=1");
    page.fill("#email", email);
    fillWish(page, role, site);
    page.click("#sendInvitation");
    page.waitForURL(url -> url.contains("done=invited"));
  }

  private static void give(PortalBrowser anna, String role, String site) {
    Page page = anna.page();
    page.click("#more");
    fillWish(page, role, site);
    page.click("#give");
    page.waitForURL(url -> url.contains("done=given"));
  }

  private static void withdraw(PortalBrowser anna, String role) {
    Locator grant = anna.page().locator(".grants-edit li:has-text('" + role + "')");
    grant.locator(".withdraw").click();
    grant.locator(".do-withdraw").click();
  }

  private static void fillWish(Page page, String role, String site) {
    page.selectOption("#role", role);
    page.check("[name=where][value=sites]");
    page.check("[name=site][value='" + site + "']");
  }

  private static void openPerson(PortalBrowser anna, String email) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                anna.open("/app/settings/users?account=1&q=" + email.replace("@", "%40"))
                        .locator(".users-table tbody a")
                        .count()
                    == 1);
    anna.page().click(".users-table tbody a");
    anna.page().waitForSelector("#person-panel");
  }

  private static int status(PortalBrowser browser, String path) {
    return browser.page().navigate(platform.endpoint("portal.url") + path).status();
  }

  private static String newAddress() {
    return "noor" + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "@office.example";
  }

  private static PortalBrowser loggedIn(String user) {
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"));
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }
}

package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators and providers on the running platform, with real people at Keycloak. */
class OperatorIT {
  private static final String ENERGY = "/app/site/energy?site=1";
  private static final String ACCOUNT = "/app/operator/accounts?open=1";
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");

  private static final String PASSWORD = "correct horse battery staple 7";

  private static RunningPlatform platform;

  private PortalBrowser otto;
  private PortalBrowser anna;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @BeforeEach
  void logIn() {
    otto = loggedIn("otto");
    anna = loggedIn("anna");
  }

  @AfterEach
  void logOut() {
    otto.close();
    anna.close();
  }

  private static PortalBrowser loggedIn(String user) {
    PortalBrowser browser = new PortalBrowser(platform.endpoints().getProperty("portal.url"));
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }

  private static int status(PortalBrowser browser, String path) {
    String portal = platform.endpoints().getProperty("portal.url");
    return browser.page().navigate(portal + path).status();
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection connection = EnrolledBridge.database(platform);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Returns when otto looks at the account. */
  private void breakGlass() {
    Page page = otto.open(ACCOUNT);
    page.fill("#reason", "Anna called: her totals look wrong");
    page.click("#breakGlass");
    page.waitForURL(url -> url.contains("done=looking"));
  }

  /** Returns when anna has ended what is open. */
  private void end() {
    Page page = anna.open("/app/home");
    page.click("main .notice a");
    page.waitForSelector("#access-panel");
    page.click("#endAccess");
    page.waitForURL(url -> url.contains("done=ended"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {ENERGY, "/app/site/energy?site=999999", "/app/settings/bridges?account=1"})
  void operator_whenTheGlassIsWhole_thenSeesNothingOfACustomer(String path) {
    assertTrue(Set.of(403, 404).contains(status(otto, path)));
    assertFalse(otto.page().content().contains("Berlin office"));
  }

  @Test
  void operator_whenTheGlassIsBroken_thenLooksUntilTheAccountEndsIt() throws SQLException {
    long entries = Long.parseLong(query("SELECT MAX(id) FROM audit_entry").get(0));
    breakGlass();
    otto.screenshot(PICTURES.resolve("operator.png"));

    assertEquals(200, status(otto, ENERGY));
    assertTrue(otto.page().content().contains("Every page you open is on record"));
    assertTrue(Set.of(403, 404).contains(status(otto, "/app/settings/bridges?account=1")));
    assertTrue(
        anna.open(ENERGY).locator("main .notice").first().innerText().contains("her totals"));

    String told = platform.mails().textTo("anna@office.example", "looks at");
    assertTrue(told.contains("her totals look wrong"), told);

    end();
    anna.screenshot(PICTURES.resolve("support.png"));
    platform.mails().textTo("anna@office.example", "ended by Anna");
    assertEquals(404, status(otto, ENERGY));
    List<String> actions =
        query("SELECT DISTINCT action FROM audit_entry WHERE account = 1 AND id > " + entries);
    assertTrue(
        actions.containsAll(List.of("break-glass.open", "break-glass.use", "break-glass.end")),
        actions::toString);
    assertTrue(
        query("SELECT path FROM lent_use WHERE target = 'site 1'").contains("/app/site/energy"));
    assertEquals(List.of(), anna.complaints());
  }

  @Test
  void provider_whenASiteIsLent_thenThatSiteWithoutItsEnergy() {
    try (PortalBrowser ella = loggedIn("ella")) {
      Page page = ella.open("/app/settings/bridges?account=1");

      assertTrue(page.locator(".bridges-table").innerText().contains("Office bridge"));
      assertFalse(page.content().contains("Leeds"));
      assertEquals(403, status(ella, ENERGY));
      assertEquals(404, status(ella, "/app/site/energy?site=2"));
    }
  }

  @Test
  void accounts_whenOneIsOpenedAndSuspended_thenListedAsSuch() {
    Page page = otto.open("/app/operator/accounts?new=true");
    open(page, "Mill of a test", newAddress());
    page.fill("#confirmed", "Mill");
    page.click("#suspend");
    page.waitForSelector("[role=alert]");
    page.fill("#confirmed", "Mill of a test");
    page.click("#suspend");
    page.waitForURL(url -> url.contains("done=suspended"));

    assertTrue(page.locator(".accounts-table").innerText().contains("Suspended"));
    assertEquals(List.of(), otto.complaints());
  }

  /** Opens an account; returns when its administrator is invited. */
  private static void open(Page page, String name, String administrator) {
    page.fill("#newName", name);
    page.fill("#newFirst", "Noor");
    page.fill("#newLast", "Peeters");
    page.fill("#newEmail", administrator);
    page.click("#openAccount");
    page.waitForURL(url -> url.contains("done=opened-invited"));
  }

  private static String newAddress() {
    return "mill" + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "@office.example";
  }

  @Test
  void accounts_whenOneIsOpened_thenItsAdministratorComesByMailAndTakesTheFirstSteps() {
    String email = newAddress();
    Page page = otto.open("/app/operator/accounts?new=true");
    otto.screenshot(PICTURES.resolve("account-new.png"));
    open(page, "Mill " + email, email);
    assertTrue(page.locator("#administrator").innerText().contains(email));
    otto.screenshot(PICTURES.resolve("account-invited.png"));

    try (PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      Invitee.accept(noor, platform.mails().linkTo(email), PASSWORD);
      noor.logIn(email, PASSWORD);
      noor.open("/app/home").locator("main a[href^='/app/start']").first().click();

      noor.page().waitForSelector("#step-site");
      assertTrue(noor.open("/app/settings/users").content().contains(email));
      assertEquals(List.of(), noor.complaints());
    }
    page.reload();
    assertEquals(0, page.locator("#administrator").count());
    assertEquals(List.of(), otto.complaints());
  }

  @Test
  void operators_whenOneIsEnteredByAddress_thenGetsMailAndRunsThePlatformUntilRemoved() {
    String email = newAddress();
    Page page = otto.open("/app/operator/operators");
    page.fill("#person", email);
    page.click("#addOperator");
    page.waitForURL(url -> url.contains("done=added-new"));
    otto.screenshot(PICTURES.resolve("operators.png"));

    try (PortalBrowser noor = new PortalBrowser(platform.endpoint("portal.url"))) {
      Invitee.accept(noor, platform.mails().linkTo(email), PASSWORD);
      noor.logIn(email, PASSWORD);
      assertEquals(200, status(noor, "/app/operator/accounts"));
      platform.mails().textTo(email, "made you an operator");

      page.reload();
      page.selectOption("#operator", new SelectOption().setLabel("Noor Peeters"));
      page.check("#sure");
      page.click("#removeOperator");
      page.waitForURL(url -> url.contains("done=removed"));
      assertEquals(403, status(noor, "/app/operator/accounts"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/operator/accounts?open=1",
        "/app/operator/accounts?new=true",
        "/app/operator/operators"
      })
  void operatorPages_whenThePhoneIsNarrow_thenNothingScrollsSideways(String path) {
    otto.page().setViewportSize(390, 844);
    otto.open(path);

    assertEquals(390, otto.page().evaluate("document.documentElement.scrollWidth"));
  }
}

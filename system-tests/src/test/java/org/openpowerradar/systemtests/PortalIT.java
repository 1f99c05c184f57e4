package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal as its users see it, in a real Chromium against a real Keycloak. */
class PortalIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @ParameterizedTest
  @CsvSource({
    "anna, 2, Berlin office, Plymouth workshop",
    "ben, 1, Berlin office, Leeds shop",
    "carla, 1, Plymouth workshop, Berlin office"
  })
  void home_whenAUserLogsIn_thenOnlyGrantedSitesAreListed(
      String user, int sites, String seen, String foreign) {
    try (PortalBrowser browser = loggedIn(user)) {
      Page page = browser.page();

      assertEquals(sites, page.locator(".sites-table tbody tr").count());
      assertTrue(page.content().contains(seen));
      assertFalse(page.content().contains(foreign));
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void siteEnergy_whenOpened_thenFiguresChartAndTableWithUnits() {
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.page();
      page.click(".sites-table tbody tr a");
      page.waitForSelector("canvas");
      browser.screenshot(PICTURES.resolve("energy.png"));

      assertTrue(page.locator("main").innerText().contains("kWh"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void siteEnergy_whenTheSiteIsForeign_thenNotFoundAsIfItWereAbsent() {
    try (PortalBrowser browser = loggedIn("carla")) {
      int foreign = browser.page().navigate(site(browser, 1)).status();
      int absent = browser.page().navigate(site(browser, 999_999)).status();

      assertEquals(404, foreign);
      assertEquals(404, absent);
    }
  }

  @Test
  void bridges_whenOpened_thenTheModelColumnSaysHowSecureEachConnectionIs() {
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.open("/app/settings/bridges");
      browser.screenshot(PICTURES.resolve("bridges.png"));
      String table = page.locator(".bridges-table").innerText();

      assertTrue(table.contains("Encrypted + authenticated"), table);
      assertTrue(table.contains("Authenticated only"), table);
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void bridges_whenARowIsOpened_thenTheConnectionIsExplained() {
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.open("/app/settings/bridges?bridge=5200101");
      browser.screenshot(PICTURES.resolve("bridge.png"));
      String text = page.locator("main").innerText();

      assertTrue(text.contains("TLSv1.3") || text.contains("TLS 1.3"), text);
      assertTrue(text.contains("5210111"), "sensors heard are listed");
    }
  }

  /** From a day so far ahead that no other test minds. */
  @Test
  void connectionSecurity_whenAPolicyIsProposedAndConfirmed_thenItIsShownAsSet() {
    String day = LocalDate.now(Clock.systemUTC()).plusYears(4).toString();
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.open("/app/settings/connection-security");
      page.selectOption("#level", "AUTHENTICATED");
      page.fill("#from", day);
      page.click("#preview");
      page.waitForSelector("#proposal");
      browser.screenshot(PICTURES.resolve("policy.png"));
      page.click("#setPolicy");
      page.waitForSelector("[role=alert]");
      page.check("#sure");
      page.click("#setPolicy");
      page.waitForURL(url -> url.contains("done=true"));
      String text = page.locator("main").innerText();

      assertTrue(text.contains("bridges need at least: a proof"), text);
      assertTrue(text.contains("Shop bridge"), text);
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void bridge_whenAKeyIsMade_thenItIsShownOnceAndItsConnectionsAreListed() throws Exception {
    EnrolledBridge enrolled = EnrolledBridge.at(platform, 1);
    enrolled.overTls(platform).close();
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.open("/app/settings/bridge?account=1&bridge=" + enrolled.serial());
      page.click("#rotateKey");
      page.waitForSelector("#secret");
      browser.screenshot(PICTURES.resolve("keys.png"));
      String secret = page.locator("#secret").innerText();
      page.click("#withdrawKey");
      page.waitForSelector(
          "#secret", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
      page.waitForSelector(".sessions-table tbody tr");

      assertTrue(secret.matches("[0-9a-f]{64}"), secret);
      assertFalse(page.content().contains(secret));
      assertEquals(1, page.locator(".sessions-table tbody tr").count());
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void portal_whenLoggedOut_thenTheNextPageAsksForALogin() {
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.page();
      String logout = page.locator("a[href*=logout]").first().getAttribute("href");
      browser.open(logout);
      browser.open("/app/home");

      assertTrue(page.locator("#kc-login").isVisible());
    }
  }

  @Test
  void notice_whenShown_thenNothingItNamesIsMissing() {
    try (PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"))) {
      Page page = browser.open("/signed-out");
      String icon = page.locator("link[rel=icon]").getAttribute("href");

      assertEquals(200, page.request().get(platform.endpoint("portal.url") + icon).status());
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void pages_whenOnAPhone_thenNothingScrollsSideways() {
    try (PortalBrowser browser =
        new PortalBrowser(platform.endpoint("portal.url"), 390, ColorScheme.DARK)) {
      logIn(browser, "anna");
      for (String path :
          List.of(
              "/app/home",
              "/app/site/energy?site=1",
              "/app/settings/bridges",
              "/app/settings/connection-security",
              "/app/settings/bridge?account=1&bridge=5200101")) {
        Page page = browser.open(path);
        browser.screenshot(PICTURES.resolve("phone" + path.replaceAll("\\W+", "-") + ".png"));

        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(((Number) overflow).intValue() <= 0, path + " is too wide by " + overflow);
      }
    }
  }

  private static String site(PortalBrowser browser, long id) {
    return platform.endpoint("portal.url") + "/app/site/energy?site=" + id;
  }

  private static PortalBrowser loggedIn(String user) {
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"));
    logIn(browser, user);
    return browser;
  }

  private static void logIn(PortalBrowser browser, String user) {
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
  }
}

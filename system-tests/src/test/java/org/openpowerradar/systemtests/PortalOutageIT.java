package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.appliance.Part;

/** What people and programs are told while the database is away, and how it goes on after. */
class PortalOutageIT {
  private static final String ENERGY = "/app/site/energy?site=1";

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @Test
  void portal_whenTheDatabaseIsAway_thenSaysSoInWordsAndComesBackAtOnce() throws Exception {
    PortalApi api = platform.api();
    assertEquals(200, api.get("/sites").statusCode());
    try (PortalBrowser browser = loggedIn("anna")) {
      platform.appliance().kill(Part.MARIADB);
      try {
        requireSaidOnThePage(browser);
        requireSaidToPrograms(api.get("/sites"));
      } finally {
        platform.appliance().start(Part.MARIADB);
      }

      await().atMost(Duration.ofSeconds(30)).until(() -> api.get("/sites").statusCode() == 200);
      browser.page().click("main a");
      browser.page().waitForSelector("canvas");
      requireDelayedAndNotZero(browser.open("/app/home"));
    }
    loggedIn("ben").close();
  }

  private static void requireSaidOnThePage(PortalBrowser browser) {
    Response answer = browser.page().navigate(platform.endpoint("portal.url") + ENERGY);
    String text = browser.page().locator("body").innerText();

    assertEquals(503, answer.status());
    assertEquals("10", answer.headers().get("retry-after"));
    assertTrue(text.contains("Your data cannot be reached just now"), text);
    assertTrue(text.contains("nothing is lost"), text);
    assertFalse(text.contains("Exception"), text);
  }

  private static void requireSaidToPrograms(HttpResponse<String> answer) {
    assertEquals(503, answer.statusCode());
    assertEquals("10", answer.headers().firstValue("Retry-After").orElse(""));
    assertTrue(answer.body().contains("The database does not answer."), answer.body());
  }

  /** What was measured last has its age; a time nobody has told of yet is not shown as 0 W. */
  private static void requireDelayedAndNotZero(Page home) {
    for (String power : home.locator(".sites-table td:nth-child(2)").allInnerTexts()) {
      assertTrue(power.matches("(?s).*(live, .* ago|last value|no value since).*"), power);
      assertFalse(power.matches("(?s).*\\b0 W.*"), power);
    }
  }

  private static PortalBrowser loggedIn(String user) {
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"));
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }
}

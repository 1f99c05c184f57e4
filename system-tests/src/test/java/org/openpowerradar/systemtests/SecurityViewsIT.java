package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each role sees of the security of connections, in a real browser. */
class SecurityViewsIT {
  /** No role for it, or no account to see it of. */
  private static final Set<Integer> REFUSED = Set.of(403, 404);

  private static RunningPlatform platform;
  private static MeteredSite site;
  private static EnrolledBridge bridge;

  @BeforeAll
  static void start() throws Exception {
    platform = PortalBrowser.platform();
    site = MeteredSite.in(platform, ZoneOffset.UTC);
    bridge = site.bridge();
  }

  @AfterAll
  static void leave() throws Exception {
    if (site != null) {
      site.close();
    }
  }

  /** Somebody new, with a role and a grant of it, who has just logged in. */
  private static PortalBrowser somebody(String role, String grant) throws Exception {
    KeycloakPerson person = KeycloakPerson.with(role, platform);
    site.grant(person.subject(), grant);
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"));
    browser.logIn(person.name(), person.password());
    return browser;
  }

  private static int status(PortalBrowser browser, String path) {
    String account = path + (path.contains("?") ? "&" : "?") + "account=" + site.account();
    int status = browser.page().navigate(platform.endpoint("portal.url") + account).status();
    assertFalse(browser.page().content().contains("Exception"), path);
    return status;
  }

  private static int count(PortalBrowser browser, String selector) {
    return browser.page().locator(selector).count();
  }

  @Test
  void auditor_whenLookingAtSecurity_thenReadsBothPagesAndFindsNothingToPress() throws Exception {
    try (PortalBrowser browser = somebody("auditor", "AUDITOR")) {
      assertEquals(200, status(browser, "/app/settings/connection-security"));
      assertEquals(1, count(browser, "#policy"));
      assertEquals(0, count(browser, "#preview"));
      assertEquals(200, status(browser, "/app/settings/security"));
      assertEquals(0, count(browser, "#releaseNow"));
      assertEquals(403, status(browser, "/app/settings/bridges"));
    }
  }

  @Test
  void installer_whenLookingAtABridge_thenMakesKeysAndGivesNoPermit() throws Exception {
    try (PortalBrowser browser = somebody("installer", "INSTALLER")) {
      assertEquals(200, status(browser, "/app/settings/bridge?bridge=" + bridge.serial()));
      assertEquals(1, count(browser, "#rotateKey"));
      assertEquals(0, count(browser, "#allowLegacy"));
      assertEquals(403, status(browser, "/app/settings/connection-security"));
      assertEquals(403, status(browser, "/app/settings/security"));
    }
  }

  @Test
  void operator_whenLookingAtSecurity_thenSeesThePlatformAndNoAccount() throws Exception {
    try (PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"))) {
      browser.logIn("otto", platform.credentials().getProperty("demo.user.otto.password"));
      Page page = browser.open("/app/home");
      assertEquals(1, page.locator("a[href*='security?scope=platform']").count());
      assertEquals(200, status(browser, "/app/settings/security?scope=platform"));
      assertTrue(REFUSED.contains(status(browser, "/app/settings/connection-security")));
      assertTrue(REFUSED.contains(status(browser, "/app/settings/bridges")));
    }
  }

  @Test
  void viewer_whenLookingAtSecurity_thenBothPagesAreRefused() throws Exception {
    try (PortalBrowser browser = somebody("viewer", "VIEWER")) {
      assertEquals(403, status(browser, "/app/settings/connection-security"));
      assertEquals(403, status(browser, "/app/settings/security"));
    }
  }
}

package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site from nothing to power, by an administrator with a phone in front of the panel. */
class SetupIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final int PHONE = 390;
  private static final String NAME = "Set-up test depot";

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  /** Other tests count the sites of the demo. */
  @AfterEach
  void leaveTheLists() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        Statement update = database.createStatement()) {
      update.executeUpdate(
          "UPDATE site SET enabled = FALSE, name = CONCAT(name, ' ', id) WHERE name = '"
              + NAME
              + "'");
    }
  }

  @Test
  void site_whenSetUpOnAPhone_thenItsPowerAppears() throws Exception {
    long begun = System.nanoTime();
    try (PortalBrowser browser =
        new PortalBrowser(platform.endpoint("portal.url"), PHONE, ColorScheme.LIGHT)) {
      logIn(browser, "anna");
      Page page = browser.page();
      long site = createSite(page, browser);
      createDevice(page);
      assertFits(page);
      browser.screenshot(PICTURES.resolve("setup-device.png"));
      long sensor = EnrolledBridge.newSensor();
      EnrolledBridge bridge = EnrolledBridge.at(platform, site);
      try (TestBridge connected = bridge.overTls(platform)) {
        connected.deliver(
            TestBridge.data(
                EnrolledBridge.newQueue(),
                1,
                EnrolledBridge.packets(sensor, System.currentTimeMillis() - 50_000, 5)));
        adopt(page, sensor, browser);
        seePower(page, site);
      }
      Figures.print(
          "Set up on a phone: site, zone, panel, device, sensor and power in %d s"
              .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
      disable(page, site);
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static long createSite(Page page, PortalBrowser browser) {
    browser.open("/app/settings/sites?account=1");
    page.click("#newSite");
    page.fill("#siteName", NAME);
    page.click("#createSite");
    page.waitForSelector("[role=alert]");
    assertTrue(page.locator(".field-error").innerText().contains("city"), "named at its field");
    page.fill("#siteCity", "Hull");
    page.selectOption("#siteCountry", "GB");
    page.selectOption("#siteZone", "Europe/London");
    page.selectOption("#siteCurrency", "GBP");
    assertFits(page);
    page.click("#createSite");
    page.waitForURL(url -> url.contains("/app/site/deployment"));
    return Long.parseLong(page.url().replaceFirst(".*[?&]site=([0-9]+).*", "$1"));
  }

  private static void createDevice(Page page) {
    page.click("#newZone");
    page.fill("#zoneName", "Hall");
    page.click("#createZone");
    page.click("#newPanel");
    page.fill("#panelName", "P1");
    page.check("input[value=WORLD_WYE]");
    assertFits(page);
    page.click("#createPanel");
    page.click("#newDevice");
    page.fill("#deviceName", "Compressor");
    page.selectOption("#deviceCategory", "PRODUCTION");
    page.selectOption("#devicePhases", "2");
    page.click("#createDevice");
    page.waitForSelector("#adoptSensor");
  }

  private static void adopt(Page page, long sensor, PortalBrowser browser) {
    String choose = "#heardRows a[href*='serial=" + sensor + "']";
    page.waitForSelector(choose);
    browser.screenshot(PICTURES.resolve("setup-heard.png"));
    page.click(choose);
    assertEquals(Long.toString(sensor), page.inputValue("#sensorSerial"));
    page.selectOption("#sensorType", "PAN_12");
    page.click("#adoptSensor");
    page.waitForURL(url -> url.contains("done=adopted"));
    assertTrue(page.locator("#sensors").innerText().contains(Long.toString(sensor)));
  }

  private static void seePower(Page page, long site) {
    String energy = platform.endpoint("portal.url") + "/app/site/energy?account=1&site=" + site;
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              page.navigate(energy);
              return page.locator("#figures").count() > 0
                  && page.locator("#figures .figure-value")
                      .first()
                      .innerText()
                      .matches("(?s)\\s*[0-9].*");
            });
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("setup-power.png"))
            .setFullPage(true));
  }

  private static void disable(Page page, long site) {
    page.navigate(platform.endpoint("portal.url") + "/app/site/settings?account=1&site=" + site);
    page.fill("#confirmSite", "another name");
    page.click("#disableSite");
    page.waitForSelector("[role=alert]");
    page.fill("#confirmSite", NAME);
    page.click("#disableSite");
    page.waitForURL(url -> url.contains("done=disabled"));
    page.navigate(platform.endpoint("portal.url") + "/app/home?account=1");
    assertFalse(page.locator(".sites-table").innerText().contains(NAME));
  }

  private static void assertFits(Page page) {
    assertEquals(
        0,
        ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
            .intValue(),
        "scrolls sideways: " + page.url());
  }

  private static void logIn(PortalBrowser browser, String user) {
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
  }
}

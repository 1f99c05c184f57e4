package org.openpowerradar.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A new customer goes from nothing to power alone: a phone of 390 px, an account with nothing in
 * it, and a software bridge that makes its secret itself.
 */
class FirstRunIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final String PROFILE = "appliance/src/main/resources/demo/bakery.properties";
  private static final String SERIAL = "5200104";
  private static final double MINUTES_5 = 300_000;

  private static RunningPlatform platform;

  private final List<String> steps = new ArrayList<>();

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  private static List<String> bridge(Path store, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--serial", SERIAL));
    arguments.addAll(List.of("--store", store.toString()));
    arguments.addAll(List.of("--cloud", "tls://localhost:" + platform.port("bridge.tls.port")));
    arguments.addAll(List.of("--ca", platform.ca().toString()));
    arguments.addAll(List.of("--profile", RunningPlatform.ROOT.resolve(PROFILE).toString()));
    arguments.addAll(List.of("--start-delay", "0", "--refused-wait", "2"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** What the installer reads off the console of the bridge. */
  private static String code(Path store) throws Exception {
    try (BridgeProgram asked = new BridgeProgram(platform, bridge(store, "--show-code"))) {
      assertEquals(0, asked.awaitEnd(60));
      return asked.lines().stream()
          .filter(line -> line.startsWith("PRB:"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void firstSteps_whenTakenOnAPhone_thenPowerIsSeenWithinFiveMinutes() throws Exception {
    Path store = Files.createTempDirectory(platform.var(), "first");
    String code = code(store);
    try (PortalBrowser browser =
        new PortalBrowser(platform.endpoint("portal.url"), 390, ColorScheme.LIGHT)) {
      String password = platform.credentials().getProperty("demo.user.erik.password");
      browser.logIn("erik", password);
      long begun = System.nanoTime();
      Page page = browser.open("/app/home");
      page.locator("main a[href^='/app/start']").click();
      look(browser, "start");
      createSite(page, browser);
      claim(page, browser, code);
      try (BridgeProgram running = new BridgeProgram(platform, bridge(store))) {
        proven(page, browser);
        adopt(page, browser);
        page.navigate(platform.endpoint("portal.url") + "/app/start");
        assertThat(page.locator("#step-power.step-done")).isVisible(timeout(Duration.ofMinutes(2)));
        look(browser, "power");
        double took = (System.nanoTime() - begun) / 1e6;
        Figures.print(
            "first run at 390 px, from an empty account to power: %.0f s (%s)"
                .formatted(took / 1000, page.locator("#step-power .minor").innerText()));
        assertTrue(took < MINUTES_5, () -> "it took " + took + " ms");
        String secret = code.split("/")[1].toLowerCase(Locale.ROOT);
        assertFalse(running.lines().toString().toLowerCase(Locale.ROOT).contains(secret));
      }
      assertEquals(List.of(), browser.complaints());
    }
  }

  private void createSite(Page page, PortalBrowser browser) {
    page.locator("#step-site .button").click();
    page.fill("#siteName", "Kvarn bakery");
    page.fill("#siteCity", "Malmo");
    page.selectOption("#siteCountry", "SE");
    page.selectOption("#siteZone", "Europe/Stockholm");
    page.selectOption("#siteCurrency", "SEK");
    page.click("#createSite");
    look(browser, "site");
    page.navigate(platform.endpoint("portal.url") + "/app/start");
    assertThat(page.locator("#step-site.step-done")).isVisible();
  }

  private void claim(Page page, PortalBrowser browser, String code) {
    page.locator("#step-bridge .button-primary").click();
    look(browser, "claim");
    page.fill("#secret", code);
    page.fill("#name", "Bakery bridge");
    page.selectOption("#model", "SOFTWARE");
    page.click("#doClaim");
    assertThat(page.locator(".claim-waiting")).isVisible();
    assertFalse(page.url().contains("PRB"), page.url());
    look(browser, "waiting");
  }

  private void proven(Page page, PortalBrowser browser) {
    assertThat(page.locator("#provenNext")).isVisible(timeout(Duration.ofMinutes(1)));
    look(browser, "proven");
    page.click("#provenNext");
    assertThat(page.locator("#step-connection.step-done")).isVisible();
  }

  private void adopt(Page page, PortalBrowser browser) {
    page.locator("#step-sensors .button").click();
    String deployment = page.url();
    page.navigate(deployment + "&open=new-zone#open");
    page.fill("#zoneName", "Bakehouse");
    page.click("#createZone");
    page.click("#newPanel");
    page.fill("#panelName", "Main board");
    page.click("#createPanel");
    page.click("#newDevice");
    page.fill("#deviceName", "Spiral mixer");
    page.click("#createDevice");
    awaitHeard(page, "5240114");
    page.locator("a.button:has-text('5240114')").first().click();
    page.click("#adoptSensor");
    look(browser, "adopted");
  }

  /** The bridge tells which sensors it hears within its first half minute. */
  private static void awaitHeard(Page page, String serial) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              page.reload();
              return page.locator("a.button:has-text('" + serial + "')").count() > 0;
            });
  }

  private void look(PortalBrowser browser, String name) {
    steps.add(name);
    browser.screenshot(PICTURES.resolve("first-run-" + steps.size() + "-" + name + ".png"));
    Page page = browser.page();
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    assertTrue(width <= 390, () -> name + " scrolls sideways: " + width + " px");
  }

  private static LocatorAssertions.IsVisibleOptions timeout(Duration time) {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(time.toMillis());
  }
}

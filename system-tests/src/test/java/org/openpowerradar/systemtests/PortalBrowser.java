package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium with nobody logged in, that remembers what its console complained about. */
final class PortalBrowser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser chromium;

  private final BrowserContext context;
  private final Page page;
  private final String portal;
  private final List<String> complaints = new ArrayList<>();

  PortalBrowser(String portal) {
    this(portal, 1440, ColorScheme.LIGHT);
  }

  PortalBrowser(String portal, int width, ColorScheme scheme) {
    this(portal, width, scheme, "en-GB");
  }

  PortalBrowser(String portal, int width, ColorScheme scheme, String language) {
    this.portal = portal;
    context =
        chromium()
            .newContext(
                new Browser.NewContextOptions()
                    .setIgnoreHTTPSErrors(true)
                    .setLocale(language)
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /** The one program of a test run; every browser of it keeps its cookies and pages to itself. */
  private static synchronized Browser chromium() {
    if (chromium == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "stop chromium"));
      chromium =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(CHROMIUM)
                      .setHeadless(true)
                      .setArgs(ARGUMENTS));
    }
    return chromium;
  }

  static boolean installed() {
    return Files.isExecutable(CHROMIUM);
  }

  /**
   * The platform that browsers are to visit; without a browser the test is skipped, or in CI fails.
   */
  static RunningPlatform platform() {
    assertTrue(
        installed() || System.getenv("CI") == null, "chromium is missing: apt install chromium");
    assumeTrue(installed(), "skipped: Debian's chromium is not installed");
    return RunningPlatform.get();
  }

  Page page() {
    return page;
  }

  /** What the console complained about since the start: errors and refused content. */
  List<String> complaints() {
    return complaints;
  }

  Page open(String path) {
    page.navigate(portal + path);
    return page;
  }

  /** Opens the portal and passes the login page of Keycloak. */
  Page logIn(String user, String password) {
    open("/app/home");
    page.fill("#username", user);
    page.fill("#password", password);
    page.click("#kc-login");
    page.waitForURL(url -> url.startsWith(portal));
    return page;
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}

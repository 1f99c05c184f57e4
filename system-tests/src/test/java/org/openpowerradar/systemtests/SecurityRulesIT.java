package org.openpowerradar.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.message.Stats;

/** What an administrator clicks about the security of connections, and what bridges feel of it. */
class SecurityRulesIT {
  private static final String ANNA = "b1000000-0000-4000-8000-000000000001";
  private static final String BECOME_OLD =
      """
      UPDATE bridge SET model = 'GENERATION_2', key_next = NULL, legacy_allowed = FALSE
      WHERE serial = ?
      """;
  private static final String END_PERMIT =
      "UPDATE bridge SET legacy_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE serial = ?";

  private static RunningPlatform platform;
  private static MeteredSite site;

  @BeforeAll
  static void start() throws Exception {
    platform = PortalBrowser.platform();
    site = MeteredSite.in(platform, ZoneOffset.UTC).grant(ANNA, "ACCOUNT_ADMIN");
  }

  @AfterAll
  static void leave() throws Exception {
    if (site != null) {
      site.close();
    }
  }

  private static PortalBrowser loggedIn(String user) {
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"));
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }

  private static void demandTls(PortalBrowser browser, LocalDate from) {
    Page page = browser.open("/app/settings/connection-security?account=" + site.account());
    page.selectOption("#level", "ENCRYPTED_AUTHENTICATED");
    page.fill("#from", from.toString());
    page.click("#preview");
    page.waitForSelector("#proposal");
    page.check("#sure");
    page.click("#setPolicy");
    page.waitForURL(url -> url.contains("done=true"));
  }

  @Test
  void policy_whenItsDayComes_thenThoseWarnedBeforeAreRefusedAndTheirSessionsEnd()
      throws Exception {
    EnrolledBridge enrolled = site.bridge();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    try (PortalBrowser browser = loggedIn("anna");
        TestBridge onTcp = enrolled.overTcp(platform)) {
      demandTls(browser, today.plusDays(1));
      String warned = browser.page().locator("#policy").innerText();
      onTcp.send(Stats.builder().uptimeSeconds(1L).build());
      assertTrue(warned.contains("They will be refused"), warned);
      assertTrue(warned.contains("" + enrolled.serial()), warned);
      assertTrue(onTcp.ackWithin(500).isEmpty());

      demandTls(browser, today);
      onTcp.send(Stats.builder().uptimeSeconds(2L).build());

      assertRefused("METHOD_REFUSED", () -> onTcp.ack(1));
      for (int login = 0; login < 7; login++) {
        assertRefused("METHOD_REFUSED", () -> enrolled.overTcp(platform).close());
      }
      enrolled.overTls(platform).close();
      assertEquals(List.of(), browser.complaints());
    } finally {
      demandNothing();
    }
  }

  /** Each test finds an account without a policy. */
  private static void demandNothing() throws Exception {
    update("DELETE FROM security_policy WHERE account = ?", site.account());
  }

  private interface Step {
    void run() throws Exception;
  }

  private static void assertRefused(String code, Step step) {
    Exception end = assertThrows(IOException.class, step::run);
    assertTrue(("" + end.getMessage()).contains(code), end::toString);
  }

  private static void update(String sql, long value) throws Exception {
    try (Connection connection = EnrolledBridge.database(platform);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, value);
      statement.executeUpdate();
    }
  }

  @Test
  void permit_whenGiven_thenAnOldBridgeComesInUntilItEnds() throws Exception {
    long serial = site.bridge().serial();
    update(BECOME_OLD, serial);
    List<String> old = List.of("--legacy", "--reconnect-max", "1", "--refused-wait", "1");
    try (PortalBrowser browser = loggedIn("anna");
        BridgeProgram program =
            BridgeProgram.simulating(platform, serial, platform.port("bridge.tcp.port"), old)) {
      await().atMost(Duration.ofSeconds(60)).until(() -> closings(program) >= 2);
      assertEquals("[]", sessions(serial));

      permit(browser, serial);
      await().atMost(Duration.ofSeconds(60)).until(() -> sessions(serial).contains("UNPROVEN"));
      assertFalse(sessions(serial).contains("METHOD_REFUSED"), sessions(serial));

      update(END_PERMIT, serial);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> sessions(serial).contains("METHOD_REFUSED"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static long closings(BridgeProgram program) throws IOException {
    return program.lines().stream().filter(line -> line.contains("closed")).count();
  }

  private static String sessions(long serial) throws Exception {
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    return platform
        .api()
        .json(
            "/bridges/%d/sessions?from=%s&to=%s"
                .formatted(serial, now.minusSeconds(3_600), now.plusSeconds(60)))
        .toString();
  }

  private static void permit(PortalBrowser browser, long serial) {
    Page page =
        browser.open("/app/settings/bridge?account=" + site.account() + "&bridge=" + serial);
    page.fill("#permitReason", "Waits for its successor");
    page.fill("#permitNetworks", "127.0.0.0/8");
    page.fill("#permitUntil", LocalDate.now(Clock.systemUTC()).plusDays(30).toString());
    page.click("#allowLegacy");
    page.waitForSelector("#permit [role=status]");
  }

  @Test
  void release_whenTheBridgeHasANewKey_thenItComesInWithThatOnly() throws Exception {
    EnrolledBridge enrolled = site.bridge();
    clone(enrolled);
    try (PortalBrowser browser = loggedIn("anna")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> quarantine(browser).contains("" + enrolled.serial()));
      assertEquals(0, browser.page().locator("#releaseNow").count());
      EnrolledBridge renewed = new EnrolledBridge(enrolled.serial(), newKey(browser, enrolled));

      assertRefused("BRIDGE_DISABLED", () -> renewed.overTls(platform).close());
      quarantine(browser);
      browser.page().selectOption("#releaseBridge", "" + enrolled.serial());
      browser.page().click("#releaseNow");
      browser.page().waitForURL(url -> url.contains("released=" + enrolled.serial()));

      renewed.overTls(platform).close();
      assertRefused("AUTHENTICATION_FAILED", () -> enrolled.overTls(platform).close());
      assertEquals(List.of(), browser.complaints());
    }
  }

  /** Two devices with one key, at two addresses; each throws the other one out. */
  private static void clone(EnrolledBridge bridge) throws Exception {
    List<TestBridge> devices = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String address = i % 2 == 0 ? "127.0.0.51" : "127.0.0.52";
      devices.add(
          TestBridge.on(HostilePeer.socket(address, platform), bridge.serial(), bridge.key()));
    }
    for (TestBridge device : devices) {
      device.close();
    }
  }

  /** What the Security page says of bridges that are shut out. */
  private static String quarantine(PortalBrowser browser) {
    Page page = browser.open("/app/settings/security?account=" + site.account());
    return String.join(" ", page.locator("#quarantine").allInnerTexts());
  }

  private static byte[] newKey(PortalBrowser browser, EnrolledBridge bridge) {
    Page page =
        browser.open(
            "/app/settings/bridge?account=" + site.account() + "&bridge=" + bridge.serial());
    page.click("#rotateKey");
    page.waitForSelector("#secret");
    return HexFormat.of().parseHex(page.locator("#secret").innerText());
  }

  @Test
  void files_whenSaved_thenTheyHoldWhatThePageShows() throws Exception {
    EnrolledBridge enrolled = site.bridge();
    HostilePeer.guess("127.0.0.53", platform, enrolled.serial(), HostilePeer.guess());
    try (PortalBrowser browser = loggedIn("anna")) {
      Page page = browser.open("/app/settings/connection-security?account=" + site.account());
      String plan = saved(page.waitForDownload(() -> page.click("#csv")));
      assertTrue(plan.startsWith("serial,bridge,site,model,"), plan);
      assertTrue(plan.contains(enrolled.serial() + ",Test bridge,Measured,"), plan);

      String events = "/app/settings/security?account=%d&bridge=%d";
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  browser
                          .open(events.formatted(site.account(), enrolled.serial()))
                          .locator(".events-table tbody a")
                          .count()
                      > 0);
      String csv = saved(page.waitForDownload(() -> page.click("a[href*='format=csv']")));
      assertTrue(csv.contains("FAILED_LOGIN"), csv);
      assertTrue(csv.contains("127.0.0.53"), csv);
    }
  }

  private static String saved(Download file) throws IOException {
    return Files.readString(file.path());
  }
}

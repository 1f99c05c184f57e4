package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.message.Stats;

/** What the buttons of a bridge's page do to a bridge that is connected. */
class BridgeClicksIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final String NAME = "Test bridge";
  private static final String TOLD =
      "SELECT action FROM audit_entry WHERE target = ? AND account = 1 ORDER BY id";

  private static RunningPlatform platform;

  private EnrolledBridge bridge;
  private PortalBrowser anna;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  @BeforeEach
  void openPage() throws Exception {
    bridge = EnrolledBridge.at(platform, 1);
    anna = new PortalBrowser(platform.endpoint("portal.url"));
    anna.logIn("anna", platform.credentials().getProperty("demo.user.anna.password"));
    anna.open("/app/settings/bridge?account=1&bridge=" + bridge.serial());
  }

  @AfterEach
  void closePage() {
    anna.close();
  }

  @Test
  void bridge_whenItsKeyIsRotatedAndTheOlderWithdrawn_thenOnlyTheShownOneLogsIn() throws Exception {
    bridge.overTls(platform).close();
    Page page = anna.page();
    page.click("#rotateKey");
    page.waitForSelector("#secret");
    byte[] shown =
        HexFormat.of().parseHex(page.locator("#secret").innerText().replaceAll("\\s", ""));
    assertFalse(page.url().contains(HexFormat.of().formatHex(shown)));
    anna.screenshot(PICTURES.resolve("bridge-rotated.png"));
    bridge.overTls(platform).close();

    page.click("#withdrawKey");
    page.waitForSelector("#keys [role=status]");

    assertEquals(0, page.locator("#secret").count(), "shown once");
    assertThrows(Exception.class, () -> bridge.overTls(platform).close());
    new EnrolledBridge(bridge.serial(), shown).overTls(platform).close();
    assertEquals(List.of("key.rotate", "key.withdraw"), told());
    assertEquals(List.of(), anna.complaints());
  }

  @Test
  void bridge_whenRetired_thenItsSessionEndsAndItLogsInNoMore() throws Exception {
    outOfService("#retireBridge", "bridge-retired.png");

    assertEquals(List.of("bridge.retire"), told());
  }

  @Test
  void bridge_whenRevoked_thenItsSessionEndsAndItLogsInNoMore() throws Exception {
    outOfService("#revokeBridge", "bridge-revoked.png");

    assertEquals(List.of("bridge.revoke"), told());
  }

  private void outOfService(String button, String picture) throws Exception {
    Page page = anna.page();
    try (TestBridge connected = bridge.overTls(platform)) {
      page.fill("#typedName", "another name");
      page.click(button);
      page.waitForSelector("#life [role=alert]");
      assertEquals(List.of(), told(), "the name is asked for");
      page.fill("#typedName", NAME);
      page.click(button);
      page.waitForSelector("#life [role=status]");
      anna.screenshot(PICTURES.resolve(picture));
      connected.send(Stats.builder().uptimeSeconds(1L).build());

      IOException end = assertThrows(IOException.class, () -> connected.ack(1));

      assertTrue(end.getMessage().contains("BRIDGE_DISABLED"), end::getMessage);
    }
    assertThrows(Exception.class, () -> bridge.overTls(platform).close());
    assertEquals(0, page.locator("#rotateKey, #typedName").count(), "nothing more to do");
    anna.open("/app/settings/bridges?account=1");
    assertFalse(page.locator(".bridges-table").first().innerText().contains("" + bridge.serial()));
    assertEquals(List.of(), anna.complaints());
  }

  private List<String> told() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        PreparedStatement select = database.prepareStatement(TOLD)) {
      select.setString(1, "bridge " + bridge.serial());
      try (ResultSet rows = select.executeQuery()) {
        List<String> told = new ArrayList<>();
        while (rows.next()) {
          told.add(rows.getString(1));
        }
        return told;
      }
    }
  }
}

package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is set up goes out as a file and comes in again, in a real browser. */
class SetupFileIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");
  private static final String ADDRESS = "/app/settings/setup-file?account=1&site=1";
  private static final String SITE = "Berlin office (simulated),";
  private static final String ZONES = "site,zone\n" + SITE + "File floor\n";
  private static final String PANELS =
      "site,zone,panel,supply\n" + SITE + "File floor,F1,WORLD_WYE\n";
  private static final String DEVICES = "site,zone,panel,device,category,phases,fed_by\n";
  private static final String METERS =
      "site,meter,kind,direction,sensor,per_pulse,since\n"
          + SITE
          + "File gas,GAS,DELIVERED,5209999,0.01,2026-05-01T08:15Z\n";
  private static final String SCHEDULES =
      "schedule,monday\nFile hours,\"08:00-12:00, 22:00-06:00\"\n";
  private static final String FAN = SITE + "File floor,F1,File fan,";
  private static final String PUMP = SITE + "File floor,F1,File pump,";

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  /** Other tests count what the demo has. */
  @AfterEach
  void takeAway() throws SQLException {
    try (Connection database = EnrolledBridge.database(platform);
        Statement update = database.createStatement()) {
      update.executeUpdate("UPDATE device SET parent = NULL WHERE name LIKE 'File %'");
      update.executeUpdate("DELETE FROM device WHERE name LIKE 'File %'");
      update.executeUpdate("DELETE FROM panel WHERE name = 'F1'");
      update.executeUpdate("DELETE FROM zone WHERE name = 'File floor'");
      update.executeUpdate(
          "DELETE u FROM meter_pulse_unit u JOIN meter m ON m.id = u.meter WHERE m.name = 'File gas'");
      update.executeUpdate("DELETE FROM meter WHERE name = 'File gas'");
      update.executeUpdate("DELETE FROM work_schedule WHERE name = 'File hours'");
    }
  }

  private static PortalBrowser loggedIn(String user, int width, ColorScheme scheme) {
    PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"), width, scheme);
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }

  @Test
  void file_whenMendedAfterItsErrorsWereSeen_thenAllOfItIsThere() throws IOException {
    try (PortalBrowser browser = loggedIn("anna", 1440, ColorScheme.LIGHT)) {
      Page page = browser.open(ADDRESS);
      browser.screenshot(PICTURES.resolve("setup-file.png"));
      send(page, "wrong.zip", zip(FAN + "FUN,L1,\n" + PUMP + "HVAC,L1,Nobody\n"));
      browser.screenshot(PICTURES.resolve("setup-file-wrong.png"));
      String told = page.locator("table.bulk-table").innerText();

      assertTrue(told.contains("devices, row 2"), told);
      assertTrue(told.contains("Not a word that is possible: FUN"), told);
      assertTrue(told.contains("There is no device Nobody"), told);
      assertEquals(0, page.locator("#apply").count());

      page.click("#discard");
      send(page, "right.zip", zip(FAN + "HVAC,L1,\n" + PUMP + "HVAC,L1+L2,File fan\n"));
      browser.screenshot(PICTURES.resolve("setup-file-right.png"));
      page.click("#apply");
      page.waitForSelector("[role=status]");
      assertTrue(page.locator("[role=status]").innerText().contains("6 rows were applied."));

      String outline = browser.open("/app/site/deployment?account=1&site=1").innerText("main");
      assertTrue(outline.contains("File pump"), outline);
      String meters = browser.open("/app/settings/meters?account=1").innerText("main");
      assertTrue(meters.contains("File gas"), meters);
      String schedules = browser.open("/app/settings/schedules?account=1").innerText("main");
      assertTrue(schedules.contains("File hours"), schedules);
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static void send(Page page, String name, byte[] file) {
    page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", file));
    page.click("#look");
    page.waitForSelector("#discard");
  }

  private static byte[] zip(String devices) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(zip, "zones.csv", ZONES);
      entry(zip, "panels.csv", PANELS);
      entry(zip, "devices.csv", DEVICES + devices);
      entry(zip, "meters.csv", METERS);
      entry(zip, "schedules.csv", SCHEDULES);
    }
    return file.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void workbook_whenExportedAndSentBack_thenNothingIsToBeDone() throws IOException {
    try (PortalBrowser browser = loggedIn("anna", 1440, ColorScheme.DARK)) {
      Page page = browser.open(ADDRESS);
      Download download = page.waitForDownload(() -> page.click("#exportWorkbook"));

      assertEquals("site-1.xlsx", download.suggestedFilename());
      browser.open(ADDRESS);
      send(page, "site-1.xlsx", Files.readAllBytes(download.path()));
      browser.screenshot(PICTURES.resolve("setup-file-same-dark.png"));
      String told = page.innerText("main");
      assertTrue(told.contains("There is nothing to apply"), told);
      assertTrue(told.contains("0 wrong"), told);
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void page_whenOfAViewer_thenForbidden() {
    try (PortalBrowser browser = loggedIn("ben", 1440, ColorScheme.LIGHT)) {
      String portal = platform.endpoint("portal.url");

      assertEquals(403, browser.page().navigate(portal + ADDRESS).status());
    }
  }

  @Test
  void export_whenAProgramAsks_thenTheFileOrARefusal() throws Exception {
    PortalApi api = platform.api();
    HttpResponse<String> answer = api.get("/accounts/1/setup?format=csv");

    assertEquals(200, answer.statusCode());
    assertEquals("application/zip", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().startsWith("PK"));
    assertEquals(200, api.get("/sites/1/setup").statusCode());
    assertEquals(400, api.get("/sites/1/setup?format=pdf").statusCode());
    assertEquals(404, api.get("/sites/999999/setup").statusCode());
  }

  @Test
  void page_whenOnAPhone_thenNothingScrollsSideways() throws IOException {
    try (PortalBrowser browser = loggedIn("anna", 390, ColorScheme.LIGHT)) {
      Page page = browser.open(ADDRESS);
      browser.screenshot(PICTURES.resolve("phone-setup-file.png"));
      assertFits(page);
      send(page, "wrong.zip", zip(FAN + "FUN,L1,\n"));
      browser.screenshot(PICTURES.resolve("phone-setup-file-wrong.png"));
      assertFits(page);
    }
  }

  private static void assertFits(Page page) {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertTrue(((Number) overflow).intValue() <= 0, "too wide by " + overflow);
  }
}

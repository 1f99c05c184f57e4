package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schedules, groups and calibration as people set them up, in a real browser. */
class SchedulesAndGroupsIT {
  private static final Path PICTURES = RunningPlatform.ROOT.resolve("system-tests/target/pictures");

  private static RunningPlatform platform;

  @BeforeAll
  static void start() {
    platform = PortalBrowser.platform();
  }

  private static PortalBrowser loggedIn(String user, int width) {
    PortalBrowser browser =
        new PortalBrowser(platform.endpoint("portal.url"), width, ColorScheme.LIGHT);
    browser.logIn(user, platform.credentials().getProperty("demo.user." + user + ".password"));
    return browser;
  }

  @Test
  void schedule_whenAddedFollowedAndDeleted_thenListedSoAllTheWay() {
    try (PortalBrowser browser = loggedIn("anna", 1440)) {
      Page page = browser.open("/app/settings/schedules?account=1");
      add(browser);
      String row = page.locator(".schedules-table tr", named("Night shift")).innerText();
      assertTrue(row.contains("Mon 22:00\u201306:00"), row);
      assertTrue(row.contains("8\u00a0h"), row);
      assertTrue(row.contains("Founders"), row);

      follow(page, "Night shift");
      String followed = page.locator(".schedules-table tr", named("Night shift")).innerText();
      assertTrue(followed.contains("Leeds"), followed);

      follow(page, "Opening hours");
      page.click("a:has-text('Night shift')");
      page.fill("#confirmation", "Night shift");
      page.click("#removeSchedule");
      page.waitForURL(url -> url.contains("done=removed"));
      assertEquals(0, page.locator(".schedules-table tr", named("Night shift")).count());
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static void add(PortalBrowser browser) {
    Page page = browser.page();
    page.click("#addSchedule");
    page.fill("#name", "Night shift");
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      page.uncheck("[id='shift:0:" + day + "']");
    }
    page.click("#save");
    page.waitForSelector("[role=alert]");
    page.check("[id='shift:0:monday']");
    page.fill("[id='shift:0:from']", "22:00");
    page.fill("[id='shift:0:to']", "06:00");
    page.click("#addHoliday");
    page.fill("[id='holiday:0:holidayName']", "Founders' day");
    page.fill("[id='holiday:0:day']", "2027-03-01");
    browser.screenshot(PICTURES.resolve("schedule.png"));
    page.click("#save");
    page.waitForURL(url -> url.contains("done=saved"));
  }

  private static void follow(Page page, String schedule) {
    page.selectOption("#followPlace", "2");
    page.selectOption("#followSchedule", new SelectOption().setLabel(schedule));
    page.click("#followNow");
    page.waitForURL(url -> url.contains("done=followed"));
    page.waitForSelector("[role=status]");
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void group_whenAdded_thenItIsTickedLikeADeviceAndHasARow() {
    try (PortalBrowser browser = loggedIn("anna", 1440)) {
      Page page = browser.open("/app/site/groups?site=1");
      page.click("#addGroup");
      page.fill("#name", "Two circuits");
      page.selectOption("[id='member:1:part']", "added");
      page.selectOption("[id='member:2:part']", "added");
      browser.screenshot(PICTURES.resolve("group.png"));
      page.click("#save");
      page.waitForURL(url -> url.contains("done=saved"));
      page.click("text=Show energy");
      page.waitForSelector("canvas");
      browser.screenshot(PICTURES.resolve("group-energy.png"));
      String row = page.locator(".devices-table tr", named("Two circuits")).innerText();
      assertTrue(row.matches("(?s).*\\d.*"), row);
      assertTrue(page.locator(".legend").innerText().contains("Two circuits"));

      browser.open("/app/site/groups?site=1");
      page.click("a:has-text('Two circuits')");
      page.fill("#confirmation", "Two circuits");
      page.click("#removeGroup");
      page.waitForURL(url -> url.contains("done=removed"));
      assertFalse(page.locator("main").innerText().contains("Two circuits"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void calibration_whenAFileIsLookedAt_thenEachRowSaysWhatItWouldDo() {
    String csv = "serial,gain\n5210111,0.00001\n77,2\n";
    try (PortalBrowser browser = loggedIn("anna", 1440)) {
      Page page = browser.open("/app/settings/calibration?account=1");
      page.setInputFiles(
          "#file", new FilePayload("gains.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
      page.click("#look");
      page.waitForSelector("table.values");
      browser.screenshot(PICTURES.resolve("calibration.png"));
      String text = page.locator("table.values").innerText();

      assertTrue(text.contains("No such sensor is installed where you may correct it"), text);
      assertTrue(text.contains("Berlin office"), text);
      assertEquals(0, page.locator("#apply").count());
      page.click("#discard");
      page.waitForSelector("#look");
      assertEquals(List.of(), browser.complaints());
    }
  }

  @Test
  void pages_whenOnAPhone_thenNothingScrollsSideways() {
    try (PortalBrowser browser = loggedIn("anna", 390)) {
      for (String path :
          List.of(
              "/app/settings/schedules?account=1",
              "/app/settings/schedule?account=1&schedule=1",
              "/app/site/groups?site=1",
              "/app/site/group?site=1",
              "/app/settings/calibration?account=1")) {
        Page page = browser.open(path);
        browser.screenshot(PICTURES.resolve("phone" + path.replaceAll("\\W+", "-") + ".png"));

        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertTrue(((Number) overflow).intValue() <= 0, path + " is too wide by " + overflow);
      }
    }
  }

  @Test
  void schedule_whenOfAnotherAccountOrForAViewer_thenNotShown() {
    try (PortalBrowser browser = loggedIn("anna", 1440)) {
      String portal = platform.endpoint("portal.url");
      String foreign = portal + "/app/settings/schedule?account=1&schedule=3";
      String absent = portal + "/app/settings/schedule?account=1&schedule=999999";

      assertEquals(404, browser.page().navigate(foreign).status());
      assertEquals(404, browser.page().navigate(absent).status());
    }
    try (PortalBrowser browser = loggedIn("ben", 1440)) {
      String portal = platform.endpoint("portal.url");

      assertEquals(
          403, browser.page().navigate(portal + "/app/settings/schedule?account=1").status());
      assertEquals(403, browser.page().navigate(portal + "/app/site/group?site=1").status());
    }
  }
}

package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that links lead to, in a real Chromium: can everybody use it, does it fit. */
class LookIT {
  /** What is found while a page is still being laid out does not count [ms]. */
  private static final int SETTLED = 1_500;

  private static RunningPlatform platform;
  private static List<PageList> pages;

  @BeforeAll
  static void start() throws Exception {
    platform = PortalBrowser.platform();
    pages = PageList.of(platform);
  }

  @ParameterizedTest
  @CsvSource({"1440, DARK", "390, LIGHT"})
  void pages_whenLookedAtByAxe_thenNothingSeriousAndNothingTooWide(int width, ColorScheme scheme)
      throws Exception {
    Accessibility axe = new Accessibility();
    List<String> found = new ArrayList<>();
    int count = 0;
    for (PageList list : pages) {
      try (PortalBrowser browser =
          new PortalBrowser(platform.endpoint("portal.url"), width, scheme)) {
        logIn(browser, list.user());
        for (String address : list.addresses()) {
          found.addAll(look(browser, address, axe));
          count++;
        }
      }
    }
    Figures.print(
        String.format(
            "look: %d pages at %d px, %s: %d serious, %d lesser violations",
            count, width, scheme, found.size(), axe.lesser()));

    assertEquals(List.of(), found);
  }

  private static List<String> look(PortalBrowser browser, String address, Accessibility axe) {
    Page page = browser.open(address);
    List<String> found = new ArrayList<>();
    List<String> grave = axe.grave(page);
    if (!grave.isEmpty()) {
      page.waitForTimeout(SETTLED);
      grave = axe.grave(page);
    }
    grave.forEach(violation -> found.add(address + ": " + violation));
    Object wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) wide).intValue() > 0) {
      found.add(address + ": too wide by " + wide);
    }
    browser.complaints().forEach(complaint -> found.add(address + ": " + complaint));
    browser.complaints().clear();
    return found;
  }

  @Test
  void portal_whenUsedByKeyboardOnly_thenEverythingIsReached() {
    try (PortalBrowser browser = new PortalBrowser(platform.endpoint("portal.url"))) {
      Keyboard keyboard = new Keyboard(browser.open("/app/home"));
      keyboard.type("#username", "anna");
      keyboard.type("#password", password("anna"));
      keyboard.press("#kc-login", "Enter");
      keyboard.arriveAt("/app/home");

      keyboard.press(".sites-table tbody tr:nth-child(1) a", "Enter");
      keyboard.arriveAt("/app/site/energy");
      String period = keyboard.page().url();
      keyboard.press(".page-actions .choices a >> nth=-1", "Enter");
      keyboard.leave(period);

      keyboard.press(".sections-bridges", "Enter");
      keyboard.arriveAt("/app/settings/bridges");
      keyboard.press(".bridges-table tbody tr:nth-child(1) a", "Enter");
      keyboard.arriveAt("bridge=");
      keyboard.page().keyboard().press("Escape");
      keyboard.page().waitForURL(url -> !url.contains("bridge="));
      String focused = keyboard.focused(".bridges-table tbody tr:nth-child(1) a");

      keyboard.press(".rail .avatar", "Enter");
      keyboard.press(".rail a[href*=logout]", "Enter");
      keyboard.arriveAt("/signed-out");

      assertEquals("true", focused, "the link of the closed panel has the focus again");
      assertEquals(List.of(), browser.complaints());
    }
  }

  private static void logIn(PortalBrowser browser, String user) {
    browser.logIn(user, password(user));
  }

  private static String password(String user) {
    return platform.credentials().getProperty("demo.user." + user + ".password");
  }
}

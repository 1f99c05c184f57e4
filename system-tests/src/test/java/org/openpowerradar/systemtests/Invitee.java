package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

/** Somebody who follows the link of an invitation and fills in whatever Keycloak asks for. */
final class Invitee {
  private static final int STEPS = 8;
  private static final String SUBMIT =
      "#kc-form-buttons input[type=submit], input[type=submit], button[type=submit]";

  private Invitee() {}

  /** Returns when nothing is left to fill in. */
  static void accept(PortalBrowser browser, String link, String password) {
    Page page = browser.page();
    page.navigate(link);
    boolean isChosen = false;
    for (int step = 0; step < STEPS; step++) {
      if (page.locator("#password-new").count() > 0) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.locator(SUBMIT).first().click();
        isChosen = true;
      } else if (page.locator("#firstName").count() > 0) {
        page.fill("#firstName", "Noor");
        page.fill("#lastName", "Peeters");
        page.locator(SUBMIT).first().click();
      } else if (!isChosen) {
        page.locator("a:has-text('proceed')").first().click();
      } else {
        return;
      }
    }
    assertTrue(isChosen, "no password was asked for at " + page.url());
  }
}

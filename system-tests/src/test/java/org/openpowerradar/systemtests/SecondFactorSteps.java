package org.openpowerradar.systemtests;

import com.microsoft.playwright.Page;
import java.security.GeneralSecurityException;

/** What somebody with an authenticator app does on the pages of the real Keycloak. */
record SecondFactorSteps(PortalBrowser browser, String portal) {

  /** Fills in the page that sets up an app, which is open; returns when the portal is shown. */
  AuthenticatorApp setUp() throws GeneralSecurityException {
    AuthenticatorApp app = fillIn();
    browser.page().waitForURL(url -> url.startsWith(portal));
    return app;
  }

  private AuthenticatorApp fillIn() throws GeneralSecurityException {
    Page page = browser.page();
    page.click("#mode-manual");
    AuthenticatorApp app = new AuthenticatorApp(page.locator("#kc-totp-secret-key").innerText());
    page.fill("#totp", app.code());
    page.click("#saveTOTPBtn");
    return app;
  }

  /** Asks the portal for the page that sets up an app, and signs in once more, which follows. */
  void setUpByChoice(String password) throws GeneralSecurityException {
    browser.open("/second-factor?setUp");
    AuthenticatorApp app = fillIn();
    Page page = browser.page();
    page.fill("#password", password);
    page.click("#kc-login");
    answer(app);
  }

  /** Gives the code that is asked for; returns when the portal is shown. */
  void answer(AuthenticatorApp app) throws GeneralSecurityException {
    Page page = browser.page();
    page.fill("#otp", app.code());
    page.click("#kc-login");
    page.waitForURL(url -> url.startsWith(portal));
  }

  /** Name and password, whatever comes then. */
  void begin(String name, String password) {
    Page page = browser.open("/app/home");
    page.fill("#username", name);
    page.fill("#password", password);
    page.click("#kc-login");
  }

  /** Says whether the account demands a second factor of its people. */
  void demand(String account, boolean demanded) {
    Page page = browser.open("/app/settings/users?account=" + account + "&rules=1");
    page.setChecked("#secondFactor", demanded);
    page.click("#setRules");
    page.waitForURL(url -> url.contains("done=ruled"));
  }
}

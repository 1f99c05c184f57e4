package org.openpowerradar.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

/**
 * Somebody without a mouse: moves by the Tab key alone, and uses only what has the focus and shows
 * it.
 *
 * @param page what is in front of them
 */
record Keyboard(Page page) {
  private static final int MOST_TABS = 150;
  private static final String HAS_FOCUS = "node => String(node === document.activeElement)";
  private static final String RING =
      """
      () => { const seen = getComputedStyle(document.activeElement);
        return seen.outlineStyle !== 'none' || seen.boxShadow !== 'none'; }
      """;

  /** Tabs to a field and types. */
  void type(String selector, String text) {
    reach(selector);
    page.keyboard().type(text);
  }

  /** Tabs to something and presses a key on it. */
  void press(String selector, String key) {
    reach(selector);
    assertTrue((Boolean) page.evaluate(RING), selector + " does not show that it has the focus");
    page.keyboard().press(key);
  }

  void arriveAt(String part) {
    page.waitForURL(url -> url.contains(part));
  }

  void leave(String address) {
    page.waitForURL(url -> !url.equals(address));
  }

  /** Whether something has the focus, as "true" or "false". */
  String focused(String selector) {
    return String.valueOf(page.locator(selector).first().evaluate(HAS_FOCUS));
  }

  private void reach(String selector) {
    page.locator(selector).first().waitFor();
    for (int i = 0; i < MOST_TABS && !focused(selector).equals("true"); i++) {
      page.keyboard().press("Tab");
    }
    assertTrue(focused(selector).equals("true"), selector + " is not reached by the Tab key");
  }
}

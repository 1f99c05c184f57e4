package org.openpowerradar.web.page.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the page of the bridges that keep the account and the filter. */
record BridgeAddress(String account, BridgeFilter filter) {
  private static final String PAGE = "/app/settings/bridges?account=";

  /** Without a detail; the fragment gives the focus back to the link of that bridge. */
  String closed(String serial) {
    return listed() + (serial == null ? "" : "#bridge-" + serial);
  }

  /** With the detail of a bridge. */
  String open(String serial) {
    return listed() + "&bridge=" + serial + "#bridge-panel";
  }

  /** With nothing left out. */
  String unfiltered() {
    return PAGE + encoded(account);
  }

  private String listed() {
    return unfiltered()
        + part("place", filter.site())
        + part("status", filter.status())
        + part("security", filter.security())
        + part("find", filter.text());
  }

  private static String part(String name, String value) {
    return value == null ? "" : "&" + name + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

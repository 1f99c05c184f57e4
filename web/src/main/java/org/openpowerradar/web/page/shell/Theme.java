package org.openpowerradar.web.page.shell;

import java.util.Locale;

/** How bright the portal is; SYSTEM leaves it to the reader's device. */
enum Theme {
  SYSTEM,
  LIGHT,
  DARK;

  /** Name of the cookie that portal.js writes. */
  static final String COOKIE = "powerradar-theme";

  /** The theme of this name; SYSTEM for anything unknown, null included. */
  static Theme of(String name) {
    for (Theme theme : values()) {
      if (theme.attribute().equals(name)) {
        return theme;
      }
    }
    return SYSTEM;
  }

  /** Value of the data-theme attribute. */
  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}

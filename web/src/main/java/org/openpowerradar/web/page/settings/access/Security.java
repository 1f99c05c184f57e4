package org.openpowerradar.web.page.settings.access;

import java.util.Locale;
import org.openpowerradar.bridge.entity.SecurityLevel;

/** How a bridge's connection is secured; each has a shape and words of its own. */
public enum Security {
  TLS,
  TCP,
  LEGACY,
  UNKNOWN;

  /** The words for a level. */
  public static Security of(SecurityLevel level) {
    return switch (level) {
      case ENCRYPTED_AUTHENTICATED -> TLS;
      case AUTHENTICATED -> TCP;
      case UNPROVEN -> LEGACY;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Stands in addresses, style classes and keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when what the bridge sends can be read on the way. */
  public boolean isReadableOnTheWay() {
    return this == TCP || this == LEGACY;
  }
}

package org.openpowerradar.web.page.settings;

import java.util.Locale;
import org.openpowerradar.bridge.boundary.BridgeOverview;

/** Whether a bridge can be reached; each has a shape and a word of its own. */
public enum BridgeStatus {
  ONLINE,
  OFFLINE,
  NEVER,
  DISABLED;

  static BridgeStatus of(BridgeOverview bridge) {
    if (!bridge.enabled()) {
      return DISABLED;
    }
    if (bridge.online()) {
      return ONLINE;
    }
    return bridge.lastSeen() == null ? NEVER : OFFLINE;
  }

  /** Stands in addresses, style classes and keys of texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.openpowerradar.web.page.settings;

import java.util.List;
import java.util.Locale;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.web.page.settings.access.Security;

/**
 * Which bridges of an account are listed; it stands in the address. Each part may be null, and then
 * leaves nothing out.
 *
 * @param site number of a site
 * @param status "online", "offline" or "never"
 * @param security "tls", "tcp", "legacy" or "unknown"
 * @param text part of the name or serial
 */
record BridgeFilter(String site, String status, String security, String text) {

  /** Keeps the bridges that pass. */
  List<BridgeOverview> apply(List<BridgeOverview> bridges) {
    return bridges.stream().filter(this::passes).toList();
  }

  /** True when something may be left out. */
  boolean isActive() {
    return site != null || status != null || security != null || text != null;
  }

  private boolean passes(BridgeOverview bridge) {
    return (site == null || bridge.site() != null && site.equals(id(bridge)))
        && (status == null || status.equals(BridgeStatus.of(bridge).code()))
        && (security == null || security.equals(Security.of(bridge.level()).code()))
        && (text == null || named(bridge).contains(lower(text.strip())));
  }

  private static String id(BridgeOverview bridge) {
    return Long.toString(bridge.site().value());
  }

  private static String named(BridgeOverview bridge) {
    return lower(bridge.name() + " " + bridge.serial().value());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

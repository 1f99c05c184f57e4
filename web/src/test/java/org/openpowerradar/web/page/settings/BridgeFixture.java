package org.openpowerradar.web.page.settings;

import java.time.Instant;
import java.util.List;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.bridge.boundary.BridgeOverview;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Four bridges, one of each security level. */
final class BridgeFixture {
  static final Instant NOW = Instant.parse("2026-10-27T13:20:00Z");
  static final BridgeOverview ENCRYPTED =
      bridge(318_204, "Machine room", SecurityLevel.ENCRYPTED_AUTHENTICATED, 8L);
  static final BridgeOverview AUTHENTICATED =
      bridge(214_553, "Packing hall", SecurityLevel.AUTHENTICATED, 5L);
  static final BridgeOverview LEGACY =
      bridge(109_332, "Utilities", SecurityLevel.UNPROVEN, 275_000L);
  static final BridgeOverview NEVER = bridge(320_118, "Hall 2", SecurityLevel.UNKNOWN, null);
  static final List<BridgeOverview> ALL = List.of(ENCRYPTED, AUTHENTICATED, LEGACY, NEVER);

  private BridgeFixture() {}

  private static BridgeOverview bridge(
      long serial, String name, SecurityLevel level, Long secondsAgo) {
    Instant seen = secondsAgo == null ? null : NOW.minusSeconds(secondsAgo);
    boolean isOnline = secondsAgo != null && secondsAgo < 60;
    Integer noise = secondsAgo == null ? null : -97;
    return new BridgeOverview(
        new BridgeSerial(serial),
        name,
        new SiteId(1),
        "Gen 4",
        level,
        secondsAgo == null ? null : "V476",
        noise,
        secondsAgo == null ? null : 38,
        isOnline,
        seen,
        true,
        level,
        null);
  }
}

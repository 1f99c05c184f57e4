package org.openpowerradar.bridge.boundary;

import java.time.Instant;
import org.openpowerradar.bridge.entity.BridgeSession;
import org.openpowerradar.bridge.entity.SecurityLevel;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;

/**
 * A connection of a bridge, open or not.
 *
 * @param level how well it was protected
 * @param transport what carried it
 * @param mode how the bridge proved who it is
 * @param address where it came from
 * @param from when it began
 * @param to when it ended; null while it is open
 * @param bytesIn received from the bridge [bytes]; null: never told
 * @param bytesOut sent to the bridge [bytes]; null: never told
 * @param end why it ended; null while it is open
 */
public record PastSession(
    SecurityLevel level,
    Transport transport,
    LoginMode mode,
    String address,
    Instant from,
    Instant to,
    Long bytesIn,
    Long bytesOut,
    ErrorCode end) {

  static PastSession of(BridgeSession session) {
    return new PastSession(
        session.level(),
        session.transport(),
        session.mode(),
        session.address(),
        session.openedAt(),
        session.closedAt(),
        session.bytesIn(),
        session.bytesOut(),
        session.reason());
  }
}

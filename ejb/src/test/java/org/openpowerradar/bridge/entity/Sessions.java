package org.openpowerradar.bridge.entity;

import java.time.Instant;
import org.openpowerradar.account.entity.AccountId;
import org.openpowerradar.account.entity.SiteId;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Peer;
import org.openpowerradar.protocol.delivery.SessionId;
import org.openpowerradar.protocol.delivery.SessionOpened;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.identity.BridgeSerial;

/** Bridges and sessions as tests need them, opened at {@link #START}. */
public final class Sessions {
  public static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final BridgeSerial SERIAL = new BridgeSerial(101);

  private Sessions() {}

  public static Bridge bridge(BridgeModel model) {
    Place place = new Place(new AccountId(1), new SiteId(1));
    return new Bridge(SERIAL, place, "Cellar", model, START);
  }

  public static BridgeSession session(Transport transport, LoginMode mode) {
    Peer peer = new Peer("192.0.2.7", 40_000, null, null);
    return new BridgeSession(
        new SessionOpened(SERIAL, new SessionId(1), transport, mode, peer, START, null));
  }
}

package org.openpowerradar.connector.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openpowerradar.connector.net.CapturedFrames.BATCH;
import static org.openpowerradar.connector.net.CapturedFrames.NOISE;
import static org.openpowerradar.connector.net.CapturedFrames.READING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.connector.BridgeFixture;
import org.openpowerradar.connector.metric.Scrape;
import org.openpowerradar.protocol.delivery.Enrolment;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

/** What sessions count, compared with what was sent. */
class CountedSessionTest {
  private static final Duration LINGER = Duration.ofMillis(100);

  private final EmbeddedBridge bridge = new EmbeddedBridge();
  private final Scrape scrape = new Scrape(bridge.registry);

  private double frames(String direction) {
    return scrape.value("powerradar_bridge_frames", "transport", "tcp", "direction", direction);
  }

  private double readings() {
    return scrape.value("powerradar_readings", "transport", "tcp");
  }

  private void enrolOldBridge(boolean allowed) {
    bridge.cloud.enrol(
        new Enrolment(
            BridgeFixture.BRIDGE, List.of(), true, LoginMode.LEGACY, allowed, null, Transport.TCP));
  }

  @Test
  void session_whenItDelivers_thenFramesOfBothDirectionsAndReadingsCount() throws Exception {
    bridge.login();
    bridge.send(BridgeFixture.data(1, 100));
    bridge.pass(LINGER);
    bridge.receive();

    assertEquals(3, frames("in"));
    assertEquals(3, frames("out"));
    assertEquals(100, readings());
    assertEquals(1, scrape.value("powerradar_logins", "mode", "hmac", "result", "admitted"));
    assertEquals(1, scrape.value("powerradar_delivery_records"));
  }

  @Test
  void oldBridge_whenItsFramesAreAnswered_thenEachCountsAndOnlyReadingsAreReadings() {
    enrolOldBridge(true);

    bridge.sendBytes(NOISE);
    bridge.sendBytes(READING);
    bridge.sendBytes(BATCH);
    bridge.pass(LINGER);
    bridge.pass(LINGER);

    assertEquals(3, frames("in"));
    assertEquals(3, frames("out"));
    assertEquals(3, readings());
    assertEquals(1, scrape.value("powerradar_logins", "mode", "legacy", "result", "admitted"));
  }

  @Test
  void oldBridge_whenItMustProveItself_thenTheRefusalCountsOnce() {
    enrolOldBridge(false);

    bridge.sendBytes(NOISE);
    bridge.pass(LINGER);

    assertEquals(1, scrape.value("powerradar_logins", "mode", "legacy", "result", "refused"));
    assertEquals(1, scrape.value("powerradar_bridge_refusals", "code", "method_refused"));
    assertEquals(0, scrape.value("powerradar_bridge_departures", "code", "method_refused"));
  }
}

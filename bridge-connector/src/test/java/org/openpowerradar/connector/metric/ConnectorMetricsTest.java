package org.openpowerradar.connector.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;
import org.openpowerradar.protocol.frame.ErrorCode;

class ConnectorMetricsTest {
  private static final int FRAMES = 100_000;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ConnectorMetrics metrics = new ConnectorMetrics(registry);
  private final Scrape scrape = new Scrape(registry);

  @Test
  void registry_whenNothingHappened_thenEverySeriesIsThere() {
    assertEquals(0, scrape.value("powerradar_bridge_refusals", "code", "rate_limited"));
    assertEquals(0, scrape.value("powerradar_logins", "mode", "chap_md5", "result", "refused"));
    assertEquals(
        Set.of(
            "powerradar_bridge_frames",
            "powerradar_bridge_refusals",
            "powerradar_bridge_departures",
            "powerradar_readings",
            "powerradar_logins",
            "powerradar_delivery_records",
            "powerradar_delivery_failures",
            "powerradar_commit_seconds"),
        scrape.names());
  }

  @Test
  void end_whenThereWasASession_thenItIsADepartureAndNoRefusal() {
    metrics.sessions().ended(true, ErrorCode.TIMEOUT);
    metrics.sessions().ended(false, ErrorCode.BAD_MAGIC);

    assertEquals(1, scrape.value("powerradar_bridge_departures", "code", "timeout"));
    assertEquals(0, scrape.value("powerradar_bridge_refusals", "code", "timeout"));
    assertEquals(1, scrape.value("powerradar_bridge_refusals", "code", "bad_magic"));
  }

  @Test
  void sessions_whenOpen_thenCountedByTransportAndLevel() {
    metrics.watchSessions(
        () ->
            List.of(
                new OpenSession(Transport.TLS, LoginMode.HMAC),
                new OpenSession(Transport.TLS, LoginMode.CHAP_SHA256),
                new OpenSession(Transport.TCP, LoginMode.LEGACY)));

    assertEquals(2, sessions("tls", "encrypted"));
    assertEquals(1, sessions("tcp", "unproven"));
    assertEquals(0, sessions("tcp", "authenticated"));
  }

  private double sessions(String transport, String level) {
    return scrape.value("powerradar_bridge_sessions", "transport", transport, "level", level);
  }

  @Test
  void listener_whenItDoesNotAcceptYet_thenZero() {
    metrics.watchListeners(() -> Map.of(Transport.TLS, false));

    assertEquals(0, scrape.value("powerradar_bridge_listening", "transport", "tls"));
  }

  @Test
  void delivery_whenCommitted_thenItsTimeIsInSeconds() {
    metrics.deliveries().begun(100);
    metrics.deliveries().committed(1_500_000_000);

    assertEquals(1, scrape.value("powerradar_delivery_records"));
    assertEquals(1, scrape.value("powerradar_commit_seconds"));
  }

  @Test
  void registry_whenAConnectorIsClosed_thenTheNextOneFindsItEmpty() {
    assertThrows(IllegalArgumentException.class, () -> new ConnectorMetrics(registry));

    metrics.watchHeldBytes(() -> 1);
    metrics.close();

    assertEquals(Set.of(), scrape.names());
    new ConnectorMetrics(registry).watchHeldBytes(() -> 2);
    assertEquals(2, scrape.value("powerradar_held_bytes"));
  }

  @Test
  void counting_whenFramesCome_thenNothingIsAllocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    metrics.sessions().frameReceived(Transport.TLS);

    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < FRAMES; i++) {
      metrics.sessions().frameReceived(Transport.TLS);
      metrics.sessions().framesSent(Transport.TLS, 1);
    }
    long allocated = threads.getThreadAllocatedBytes(thread) - before;

    assertTrue(allocated < FRAMES, allocated + " bytes for " + FRAMES + " frames");
  }
}

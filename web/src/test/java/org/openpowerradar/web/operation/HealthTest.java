package org.openpowerradar.web.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpowerradar.web.operation.HealthReport.Check;

class HealthTest {
  private final PrometheusRegistry registry = new PrometheusRegistry();

  @Test
  void report_whenOneCheckIsDown_thenDown() {
    HealthReport report =
        new HealthReport(List.of(new Check("database", true), new Check("keycloak", false)));

    assertFalse(report.isUp());
    assertEquals(
        "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},"
            + "{\"name\":\"keycloak\",\"status\":\"DOWN\"}]}",
        report.toJson());
  }

  @Test
  void report_whenAlive_thenUpWithoutChecks() {
    assertEquals("{\"status\":\"UP\",\"checks\":[]}", HealthReport.ALIVE.toJson());
  }

  @Test
  void listeners_whenThereIsNoConnector_thenNotReady() {
    assertFalse(Readiness.isListening(registry));
  }

  @Test
  void listeners_whenOneDoesNotAcceptYet_thenNotReady() {
    Gauge listening =
        Gauge.builder().name("powerradar_bridge_listening").labelNames("transport").build();
    registry.register(listening);
    listening.labelValues("tls").set(1);
    assertTrue(Readiness.isListening(registry));

    listening.labelValues("tcp").set(0);

    assertFalse(Readiness.isListening(registry));
  }
}

package org.openpowerradar.connector.metric;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.openpowerradar.protocol.delivery.LoginMode;
import org.openpowerradar.protocol.delivery.Transport;

/**
 * Everything one connector counts, from its opening to its end. In a registry there is one
 * connector at a time.
 */
public final class ConnectorMetrics implements AutoCloseable {
  private static final List<OpenSession> KINDS =
      List.of(
          new OpenSession(Transport.TLS, LoginMode.HMAC),
          new OpenSession(Transport.TCP, LoginMode.HMAC),
          new OpenSession(Transport.TCP, LoginMode.LEGACY));

  private final PrometheusRegistry registry;
  private final List<Collector> registered = new ArrayList<>();
  private final SessionMetrics sessions;
  private final DeliveryMetrics deliveries;

  /**
   * Registers counters that begin with zero.
   *
   * @throws IllegalArgumentException if another connector is in the registry
   */
  public ConnectorMetrics(PrometheusRegistry registry) {
    this.registry = registry;
    this.sessions = new SessionMetrics(this::register);
    this.deliveries = new DeliveryMetrics(this::register);
  }

  private void register(Collector collector) {
    registry.register(collector);
    registered.add(collector);
  }

  /** What sessions tell. */
  public SessionMetrics sessions() {
    return sessions;
  }

  /** What the gatherer tells. */
  public DeliveryMetrics deliveries() {
    return deliveries;
  }

  /** From now on asks for the open sessions whenever somebody asks here. */
  public void watchSessions(Supplier<List<OpenSession>> open) {
    register(
        GaugeWithCallback.builder()
            .name("powerradar_bridge_sessions")
            .help("Sessions of bridges that are open")
            .labelNames("transport", "level")
            .callback(gauge -> count(open.get(), gauge))
            .build());
  }

  private static void count(List<OpenSession> open, GaugeWithCallback.Callback gauge) {
    Map<List<String>, Integer> counts = new HashMap<>();
    KINDS.forEach(kind -> counts.put(labels(kind), 0));
    open.forEach(session -> counts.merge(labels(session), 1, Integer::sum));
    counts.forEach((labels, count) -> gauge.call(count, labels.toArray(String[]::new)));
  }

  private static List<String> labels(OpenSession session) {
    return List.of(Tally.label(session.transport()), session.level());
  }

  /** Likewise for connections, logged in or not. */
  public void watchConnections(LongSupplier connections) {
    gauge("powerradar_bridge_connections", "Connections, logged in or not", connections);
  }

  /** Likewise for the memory of what is not committed [bytes]. */
  public void watchHeldBytes(LongSupplier bytes) {
    gauge("powerradar_held_bytes", "Memory of messages that are not committed", bytes);
  }

  /** Likewise for the listeners: whether each accepts connections. */
  public void watchListeners(Supplier<Map<Transport, Boolean>> accepting) {
    register(
        GaugeWithCallback.builder()
            .name("powerradar_bridge_listening")
            .help("1 while the listener accepts connections")
            .labelNames("transport")
            .callback(
                gauge ->
                    accepting
                        .get()
                        .forEach((transport, is) -> gauge.call(is ? 1 : 0, Tally.label(transport))))
            .build());
  }

  private void gauge(String name, String help, LongSupplier value) {
    register(
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .callback(gauge -> gauge.call(value.getAsLong()))
            .build());
  }

  /** Takes everything out of the registry. */
  @Override
  public void close() {
    registered.forEach(registry::unregister);
    registered.clear();
  }
}

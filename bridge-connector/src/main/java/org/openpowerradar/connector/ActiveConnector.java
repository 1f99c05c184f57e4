package org.openpowerradar.connector;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.inflow.EndpointWatch;
import org.openpowerradar.connector.inflow.Inflow;
import org.openpowerradar.connector.limit.Census;
import org.openpowerradar.connector.limit.Descriptors;
import org.openpowerradar.connector.limit.FailedLogins;
import org.openpowerradar.connector.metric.ConnectorMetrics;
import org.openpowerradar.connector.net.BridgeServer;
import org.openpowerradar.connector.net.EventLoops;
import org.openpowerradar.connector.net.ThreadLocals;
import org.openpowerradar.connector.session.Reception;
import org.openpowerradar.connector.session.SessionSettings;
import org.openpowerradar.connector.session.Sessions;
import org.openpowerradar.connector.signal.SignalCourier;
import org.openpowerradar.connector.signal.Signals;

/** All that runs for one endpoint. Ports open last and close first. */
final class ActiveConnector implements AutoCloseable {
  private static final Duration LAST_CALLS = Duration.ofSeconds(5);

  private final EventLoops loops;
  private final ConnectorMetrics metrics;
  private final Reception reception;
  private final BridgeServer server;
  private final EndpointWatch watch;
  private final SignalCourier courier;

  private ActiveConnector(
      ConnectorSettings settings,
      MessageEndpointFactory endpoints,
      WorkManager workManager,
      Clock clock,
      PrometheusRegistry registry) {
    metrics = new ConnectorMetrics(registry);
    loops = new EventLoops(settings.listen().threads());
    Inflow inflow = new Inflow(endpoints, workManager, settings.logins(), ThreadLocals::remove);
    reception = reception(settings, inflow, clock);
    server = new BridgeServer(settings.listen(), loops, reception);
    watch = new EndpointWatch(endpoints, workManager, loops, ThreadLocals::remove);
    courier =
        new SignalCourier(reception.signals(), inflow, loops, clock, reception.sessions()::shutOut);
  }

  /**
   * Reserves the ports and returns; connections are accepted once the endpoint can be called.
   *
   * @param registry gets what the connector counts, until it is closed
   * @throws ResourceException if a port or the keystore cannot be used, in one sentence
   */
  static ActiveConnector open(
      ConnectorSettings settings,
      MessageEndpointFactory endpoints,
      WorkManager workManager,
      Clock clock,
      PrometheusRegistry registry)
      throws ResourceException {
    ActiveConnector connector =
        new ActiveConnector(settings, endpoints, workManager, clock, registry);
    try {
      connector.server.bind();
    } catch (IOException unusable) {
      connector.metrics.close();
      connector.loops.close();
      throw new ResourceException(unusable.getMessage(), unusable);
    } finally {
      ThreadLocals.remove();
    }
    connector.metrics.watchListeners(connector.server::accepting);
    connector.watch.whenUsable(connector.server::accept);
    connector.courier.begin();
    return connector;
  }

  private Reception reception(ConnectorSettings settings, Inflow inflow, Clock clock) {
    Gatherer gatherer = new Gatherer(settings.gather(), inflow, loops, metrics.deliveries());
    Signals signals = new Signals(clock);
    Sessions sessions = new Sessions(clock, signals);
    gatherer.onStorageDown(sessions::closeLegacy);
    SessionSettings limits = settings.session();
    Census census =
        new Census(
            limits.connections(),
            limits.unprovenPerAddress(),
            Descriptors.forConnections(limits.connections()));
    metrics.watchHeldBytes(gatherer::heldBytes);
    metrics.watchSessions(sessions::open);
    metrics.watchConnections(census::connected);
    return new Reception(
        limits,
        inflow,
        gatherer,
        sessions,
        census,
        new FailedLogins(clock),
        metrics.sessions(),
        signals,
        clock);
  }

  OptionalInt tlsPort() {
    return server.tlsPort();
  }

  OptionalInt tcpPort() {
    return server.tcpPort();
  }

  @Override
  public void close() {
    try {
      watch.close();
      courier.close();
      reception.inflow().stop();
      reception.gatherer().close();
      server.close();
      reception.inflow().awaitIdle(LAST_CALLS);
      loops.close();
    } finally {
      metrics.close();
      ThreadLocals.remove();
    }
  }
}

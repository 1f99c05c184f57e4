package org.openpowerradar.connector;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.openpowerradar.connector.delivery.EndpointWatch;
import org.openpowerradar.connector.delivery.Gatherer;
import org.openpowerradar.connector.delivery.Inflow;
import org.openpowerradar.connector.net.BridgeServer;
import org.openpowerradar.connector.net.EventLoops;
import org.openpowerradar.connector.net.ThreadLocals;
import org.openpowerradar.connector.session.Census;
import org.openpowerradar.connector.session.FailedLogins;
import org.openpowerradar.connector.session.Reception;
import org.openpowerradar.connector.session.SessionSettings;
import org.openpowerradar.connector.session.Sessions;

/** All that runs for one endpoint. Ports open last and close first. */
final class ActiveConnector implements AutoCloseable {
  private static final Duration LAST_CALLS = Duration.ofSeconds(5);

  private final EventLoops loops;
  private final BridgeServer server;
  private final EndpointWatch watch;
  private final Reception reception;

  private ActiveConnector(
      EventLoops loops, BridgeServer server, EndpointWatch watch, Reception reception) {
    this.loops = loops;
    this.server = server;
    this.watch = watch;
    this.reception = reception;
  }

  /**
   * Reserves the ports and returns; connections are accepted once the endpoint can be called.
   *
   * @throws ResourceException if a port or the keystore cannot be used, in one sentence
   */
  static ActiveConnector open(
      ConnectorSettings settings,
      MessageEndpointFactory endpoints,
      WorkManager workManager,
      Clock clock)
      throws ResourceException {
    EventLoops loops = new EventLoops(settings.listen().threads());
    Inflow inflow = new Inflow(endpoints, workManager, settings.logins(), ThreadLocals::remove);
    Reception reception = reception(settings, inflow, loops, clock);
    BridgeServer server = new BridgeServer(settings.listen(), loops, reception);
    try {
      server.bind();
    } catch (IOException unusable) {
      loops.close();
      throw new ResourceException(unusable.getMessage(), unusable);
    } finally {
      ThreadLocals.remove();
    }
    EndpointWatch watch = new EndpointWatch(endpoints, workManager, loops, ThreadLocals::remove);
    watch.whenUsable(server::accept);
    return new ActiveConnector(loops, server, watch, reception);
  }

  private static Reception reception(
      ConnectorSettings settings, Inflow inflow, EventLoops loops, Clock clock) {
    Gatherer gatherer = new Gatherer(settings.gather(), inflow, loops);
    Sessions sessions = new Sessions(clock);
    gatherer.onStorageDown(sessions::closeLegacy);
    SessionSettings limits = settings.session();
    Census census = new Census(limits.connections(), limits.unprovenPerAddress());
    return new Reception(
        limits, inflow, gatherer, sessions, census, new FailedLogins(clock), clock);
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
      reception.inflow().stop();
      reception.gatherer().close();
      server.close();
      reception.inflow().awaitIdle(LAST_CALLS);
      loops.close();
    } finally {
      ThreadLocals.remove();
    }
  }
}

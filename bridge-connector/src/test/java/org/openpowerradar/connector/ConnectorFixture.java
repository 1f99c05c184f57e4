package org.openpowerradar.connector;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The connector with both listeners open on free ports, over a cloud in memory. */
final class ConnectorFixture implements AutoCloseable {
  final RecordingListener cloud = new RecordingListener();
  final TestEndpoints endpoints = new TestEndpoints(cloud);
  final PrometheusRegistry registry = new PrometheusRegistry();
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final TestKeystore keystore;
  private final ActiveConnector connector;

  ConnectorFixture(Path folder) throws ResourceException {
    this(TestKeystore.in(folder), activation -> {});
  }

  ConnectorFixture(TestKeystore keystore, java.util.function.Consumer<BridgeActivation> changes)
      throws ResourceException {
    this.keystore = keystore;
    BridgeActivation activation = activation(keystore);
    changes.accept(activation);
    connector =
        ActiveConnector.open(
            activation.settings(),
            endpoints,
            new TestWorkers(workers),
            Clock.systemUTC(),
            registry);
  }

  static BridgeActivation activation(TestKeystore keystore) {
    BridgeActivation activation = new BridgeActivation();
    activation.setTlsPort("0");
    activation.setTcpPort("0");
    activation.setKeystore(keystore.file().toString());
    activation.setKeystorePassword(keystore.password());
    activation.setRetryMillis("10");
    return activation;
  }

  BridgeClient overTcp() throws IOException {
    return BridgeClient.overTcp(connector.tcpPort().getAsInt());
  }

  BridgeClient overTls(String... versions) throws IOException, GeneralSecurityException {
    return BridgeClient.overTls(tlsPort(), keystore.keystore(), versions);
  }

  int tlsPort() {
    return connector.tlsPort().getAsInt();
  }

  int tcpPort() {
    return connector.tcpPort().getAsInt();
  }

  @Override
  public void close() {
    connector.close();
    workers.shutdown();
  }
}

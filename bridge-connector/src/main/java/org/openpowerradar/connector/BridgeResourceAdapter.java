package org.openpowerradar.connector;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.io.Serializable;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;

/**
 * Where the application server meets the connector: for each activated endpoint it listens for
 * bridges, from activation to deactivation.
 */
@Connector(
    displayName = "PowerRadar bridge connector",
    vendorName = "PowerRadar",
    eisType = "Energy monitoring bridge",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class BridgeResourceAdapter implements ResourceAdapter, Serializable {
  private static final long serialVersionUID = 1L;
  private static final XAResource[] NO_RESOURCES = {};

  @SuppressWarnings("serial") // Set by start, which follows every deserialization.
  private transient WorkManager workManager;

  @SuppressWarnings("serial")
  private transient Map<MessageEndpointFactory, ActiveConnector> active;

  @Override
  public void start(BootstrapContext context) {
    workManager = context.getWorkManager();
    active = new ConcurrentHashMap<>();
  }

  @Override
  public void stop() {
    active.values().forEach(ActiveConnector::close);
    active.clear();
    leaveThread();
    StartSnapshots.forget();
    LastRecord.link();
  }

  /** Payara stops adapters on a pooled thread that keeps our class loader for its next task. */
  private void leaveThread() {
    Thread thread = Thread.currentThread();
    if (thread.getContextClassLoader() == getClass().getClassLoader()) {
      thread.setContextClassLoader(ResourceAdapter.class.getClassLoader());
    }
  }

  @Override
  public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec specification)
      throws ResourceException {
    if (!(specification instanceof BridgeActivation activation)) {
      throw new NotSupportedException("Only a BridgeActivation can be activated");
    }
    ConnectorSettings settings = activation.settings();
    active.put(
        endpoints,
        ActiveConnector.open(
            settings,
            endpoints,
            workManager,
            Clock.systemUTC(),
            PrometheusRegistry.defaultRegistry));
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec specification) {
    ActiveConnector connector = active.remove(endpoints);
    if (connector != null) {
      connector.close();
    }
  }

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specifications) {
    return NO_RESOURCES.clone();
  }

  /** One adapter of this class is like another: it has no properties. */
  @Override
  public boolean equals(Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public int hashCode() {
    return BridgeResourceAdapter.class.getName().hashCode();
  }
}

package org.openpowerradar.node.boundary;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openpowerradar.node.control.DatabaseStore;

/**
 * What this node shows of its JVM and its connections to the database (docs/metrics.md). Not the
 * allocations of memory pools: for those the library listens to beans of the JDK, which would keep
 * the class loader of a stopped application.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeMetrics {
  @Inject DatabaseStore database;

  @PostConstruct
  void begin() {
    PrometheusRegistry registry = PrometheusRegistry.defaultRegistry;
    JvmBufferPoolMetrics.builder().register(registry);
    JvmClassLoadingMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmMemoryMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    ProcessMetrics.builder().register(registry);
    GaugeWithCallback.builder()
        .name("powerradar_database_connections")
        .help("Connections of the application, by whether they execute a statement")
        .labelNames("state")
        .callback(
            gauge -> database.connections().forEach((state, count) -> gauge.call(count, state)))
        .register(registry);
  }
}

package org.openpowerradar.reading.boundary;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
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
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.openpowerradar.reading.control.journal.JournalLag;
import org.openpowerradar.reading.control.journal.LagStore;
import org.openpowerradar.reading.entity.DatabaseException;

/** What intake and compaction show of themselves (docs/metrics.md). */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JournalMetrics {
  private final Counter quarantined =
      Counter.builder()
          .name("powerradar_quarantined_messages_total")
          .help("Messages refused for good at intake and kept aside")
          .withoutExemplars()
          .build();

  @Inject LagStore store;
  @Inject Clock clock;

  @PostConstruct
  void begin() {
    PrometheusRegistry.defaultRegistry.register(quarantined);
    gauge(
        "powerradar_journal_lag_seconds",
        "No message has waited in the journal longer",
        lag -> lag.waiting(clock.millis()));
    gauge(
        "powerradar_compaction_lag_seconds",
        "How long something has been due to compact",
        lag -> lag.overdue(clock.millis()));
    gauge(
        "powerradar_journal_sealed_partitions",
        "Journal hours that wait to be compacted",
        JournalLag::sealed);
  }

  private void gauge(String name, String help, ToDoubleFunction<JournalLag> figure) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> lag().ifPresent(lag -> gauge.call(figure.applyAsDouble(lag))))
        .register(PrometheusRegistry.defaultRegistry);
  }

  /** Empty while the database does not answer: then there is no figure. */
  private Optional<JournalLag> lag() {
    try {
      return Optional.of(store.lag());
    } catch (DatabaseException down) {
      return Optional.empty();
    }
  }

  /** A message was set aside. */
  public void quarantined() {
    quarantined.inc();
  }
}

package org.openpowerradar.web.operation;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openpowerradar.node.boundary.DatabaseCheck;
import org.openpowerradar.node.entity.DatabaseState;
import org.openpowerradar.web.login.oidc.Realm;
import org.openpowerradar.web.login.token.ProviderUnreachableException;
import org.openpowerradar.web.operation.HealthReport.Check;

/** Whether this node can serve people, programs and bridges. Every check is made when asked for. */
@ApplicationScoped
class Readiness {

  private static final String LISTENING = "powerradar_bridge_listening";

  @Inject DatabaseCheck database;
  @Inject Realm realm;

  HealthReport report() {
    DatabaseState state = database.state();
    return new HealthReport(
        List.of(
            new Check("database", state.reachable()),
            new Check("migrations", state.migrated()),
            new Check("bridge-listeners", isListening(PrometheusRegistry.defaultRegistry)),
            new Check("keycloak", isKeycloakThere())));
  }

  /** The connector tells by its metrics: it has a listener, and all it has accept connections. */
  static boolean isListening(PrometheusRegistry registry) {
    List<Double> listeners =
        registry.scrape(LISTENING::equals).stream()
            .flatMap(family -> family.getDataPoints().stream())
            .map(listener -> ((GaugeDataPointSnapshot) listener).getValue())
            .toList();
    return !listeners.isEmpty() && listeners.stream().allMatch(accepting -> accepting == 1);
  }

  private boolean isKeycloakThere() {
    try {
      realm.requireReachable();
      return true;
    } catch (ProviderUnreachableException unreachable) {
      return false;
    }
  }
}
